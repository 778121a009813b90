package org.lingxing.platform.places;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.Grid;
import org.lingxing.platform.store.StartFailure;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What can be set about maps.
 *
 * @param tiles the city's own tiles; without them maps are drawn on the sketch that ships
 */
@ConfigurationProperties("lingxing.map")
record MapSettings(@DefaultValue Tiles tiles) {

    /** How a service gives its pictures out: by a pattern of addresses, or as OGC WMTS. */
    enum Kind {
        XYZ,
        WMTS
    }

    /**
     * A tile service in the web's Mercator tiling.
     *
     * @param url for XYZ with {@code {z}}, {@code {x}}, {@code {y}} and, with subdomains, {@code {s}}; for WMTS the
     *     address before the query
     * @param grid GCJ-02 where the service shifts its pictures, as public map services of the mainland do
     * @param attribution whose the tiles are and under which approval number, as it must stand on the map
     * @param layer of the WMTS, as are matrix set, style and format
     */
    record Tiles(
            @Nullable String url,
            @DefaultValue("XYZ") Kind kind,
            @DefaultValue("CGCS2000") Grid grid,
            @DefaultValue("") String attribution,
            @Nullable String layer,
            @Nullable String matrixSet,
            @Nullable String style,
            @Nullable String format,
            @DefaultValue List<String> subdomains,
            @DefaultValue("18") int maxZoom) {

        Tiles {
            subdomains = List.copyOf(subdomains);
            if (url != null && !url.isBlank()) {
                check(url, kind, attribution, layer, subdomains);
            }
        }

        boolean areOn() {
            return url != null && !url.isBlank();
        }

        /** Where the pictures come from. */
        List<String> origins() {
            String address = url;
            if (address == null || address.isBlank()) {
                return List.of();
            }
            return subdomains.isEmpty()
                    ? List.of(origin(address))
                    : subdomains.stream()
                            .map(name -> origin(address.replace("{s}", name)))
                            .distinct()
                            .toList();
        }

        private static void check(
                String url, Kind kind, String attribution, @Nullable String layer, List<String> subdomains) {
            origin(subdomains.isEmpty() ? url : url.replace("{s}", subdomains.getFirst()));
            boolean isPattern = url.contains("{z}") && url.contains("{x}") && url.contains("{y}");
            if (kind == Kind.XYZ && !isPattern) {
                throw new StartFailure(
                        "LINGXING_MAP_TILES_URL 须含 {z}、{x}、{y}。", "LINGXING_MAP_TILES_URL must hold {z}, {x} and {y}.");
            }
            if (kind == Kind.WMTS && (layer == null || layer.isBlank())) {
                throw new StartFailure(
                        "WMTS 须给出图层：LINGXING_MAP_TILES_LAYER。",
                        "A WMTS needs the name of its layer: LINGXING_MAP_TILES_LAYER.");
            }
            if (attribution.isBlank()) {
                throw new StartFailure(
                        "须写明底图出处与审图号：LINGXING_MAP_TILES_ATTRIBUTION。",
                        "Say whose the tiles are: LINGXING_MAP_TILES_ATTRIBUTION.");
            }
        }

        /** Also keeps anything but an origin out of the content policy. */
        private static String origin(String address) {
            try {
                var uri = URI.create(address.replaceAll("\\{\\w+}", "0"));
                boolean isWeb = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
                if (isWeb && uri.getHost() != null && uri.getUserInfo() == null) {
                    return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
                }
            } catch (IllegalArgumentException e) {
                throw notAnAddress(e);
            }
            throw notAnAddress(null);
        }

        private static StartFailure notAnAddress(@Nullable Throwable cause) {
            return new StartFailure(
                    "LINGXING_MAP_TILES_URL 不是 http 或 https 地址。",
                    "LINGXING_MAP_TILES_URL is not an http or https address.",
                    cause);
        }
    }
}
