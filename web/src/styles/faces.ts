// Song and Hei for machines that have none good of their own: cut into subsets, of which a page fetches those it needs.
import '@fontsource-variable/noto-serif-sc'
import '@fontsource-variable/noto-sans-sc'
