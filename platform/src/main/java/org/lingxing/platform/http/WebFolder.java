package org.lingxing.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the built web client. An address below {@code /console} or {@code /field} that is no file is a page of that
 * entry, any other without a dot in its last part a page of the portal; addresses of the interface never are.
 */
final class WebFolder {

    /** Parts of the client with a page of their own. */
    private static final List<String> ENTRIES = List.of("console", "field");

    private static final CacheControl ONE_YEAR =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final Resource folder;

    WebFolder(String path) {
        this.folder = new FileSystemResource(path.endsWith("/") ? path : path + "/");
    }

    void addTo(ResourceHandlerRegistry registry) {
        // Files below /assets carry a hash of their content in their names.
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(at("assets/"))
                .setCacheControl(ONE_YEAR);
        registry.addResourceHandler("/**")
                .addResourceLocations(folder)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new Pages());
    }

    private Resource at(String path) {
        try {
            return folder.createRelative(path);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The page to show for an address that is no file; {@code null} where that is nothing. */
    static @Nullable String pageFor(String path) {
        if (path.equals("api") || path.startsWith("api/") || path.equals("error")) {
            return null;
        }
        var lastPart = path.substring(path.lastIndexOf('/') + 1);
        if (lastPart.contains(".")) {
            return null;
        }
        return ENTRIES.stream()
                .filter(entry -> path.equals(entry) || path.startsWith(entry + "/"))
                .findFirst()
                .map(entry -> entry + "/index.html")
                .orElse("index.html");
    }

    private static final class Pages extends PathResourceResolver {

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            var file = super.resolveResourceInternal(request, path, locations, chain);
            var page = file == null ? pageFor(path) : null;
            return page == null ? file : super.resolveResourceInternal(request, page, locations, chain);
        }
    }
}
