package org.lingxing.platform.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingxing.kernel.Grid;
import org.lingxing.platform.store.StartFailure;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MapSettingsTest {

    private static MapSettings with(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("lingxing.map", MapSettings.class);
    }

    private static MapSettings tiles(String url, String kind) {
        return with(Map.of(
                "lingxing.map.tiles.url",
                url,
                "lingxing.map.tiles.kind",
                kind,
                "lingxing.map.tiles.attribution",
                "示例市测绘院",
                "lingxing.map.tiles.subdomains",
                url.contains("{s}") ? "a,b" : ""));
    }

    @Test
    void 未设底图时只有示意图_也不放行任何外部图片() {
        var settings = with(Map.of());
        assertThat(settings.tiles().areOn()).isFalse();
        assertThat(settings.tiles().origins()).isEmpty();
        assertThat(new MapConfiguration().mapAbout(settings).tell()).isEmpty();
    }

    @Test
    void 设了底图即告知页面_并只放行其来源() {
        var settings = tiles("https://tiles.example.org:8443/vec/{z}/{x}/{y}.png?key=abc", "XYZ");
        assertThat(settings.tiles().grid()).isEqualTo(Grid.CGCS2000);
        assertThat(settings.tiles().maxZoom()).isEqualTo(18);
        assertThat(new MapConfiguration().tileOrigins(settings).origins())
                .containsExactly("https://tiles.example.org:8443");
        assertThat(new MapConfiguration().mapAbout(settings).tell()).containsKey("map");
    }

    @Test
    void 多个子域名各自放行() {
        assertThat(tiles("https://{s}.example.org/{z}/{x}/{y}.png", "XYZ")
                        .tiles()
                        .origins())
                .containsExactly("https://a.example.org", "https://b.example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "'https://tiles.example.org/{z}/{x}.png', XYZ, '{z}, {x} and {y}'",
        "'https://tiles.example.org/wmts', WMTS, 'layer'",
        "'tiles/{z}/{x}/{y}.png', XYZ, 'not an http'",
        "'javascript:alert({z}{x}{y})', XYZ, 'not an http'",
        "'https://a b/{z}/{x}/{y}', XYZ, 'not an http'",
    })
    void 写错的底图在启动时就说明(String url, String kind, String words) {
        assertThatThrownBy(() -> tiles(url, kind))
                .satisfies(thrown -> assertThat(
                                StartFailure.in(thrown).orElseThrow().phrase().en())
                        .contains(words));
    }

    @Test
    void 底图须写明出处() {
        assertThatThrownBy(() -> with(Map.of("lingxing.map.tiles.url", "https://tiles.example.org/{z}/{x}/{y}.png")))
                .rootCause()
                .hasMessageContaining("ATTRIBUTION");
    }
}
