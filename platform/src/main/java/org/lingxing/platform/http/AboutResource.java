package org.lingxing.platform.http;

import static org.lingxing.platform.http.Audience.PUBLIC;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the platform tells everybody about itself: each module adds its part ({@link AboutPart}). */
@RestController
@RequestMapping("/api/v1/about")
@OpenTo(PUBLIC)
class AboutResource {

    private final HttpSettings settings;
    private final List<AboutPart> parts;

    AboutResource(HttpSettings settings, ObjectProvider<AboutPart> parts) {
        this.settings = settings;
        this.parts = parts.orderedStream().toList();
    }

    @GetMapping
    ResponseEntity<Map<String, Object>> tell() {
        var about = new TreeMap<String, Object>();
        about.put("version", settings.version() == null ? "0.1.0" : settings.version());
        about.put("demonstration", settings.demonstration());
        parts.forEach(part -> about.putAll(part.tell()));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(about);
    }
}
