import { start } from '@/app/start'
import PortalShell from './PortalShell.vue'
import { portalRouter } from './routes'

void start(PortalShell, portalRouter)
