package org.lingxing.platform.http;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the pieces of this module into Spring's web layer. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpSettings.class)
@PropertySource("classpath:org/lingxing/platform/http/http.properties")
class HttpConfiguration implements WebMvcConfigurer {

    private final HttpSettings settings;
    private final Doorkeeper doorkeeper;

    HttpConfiguration(HttpSettings settings, Doorkeeper doorkeeper) {
        this.settings = settings;
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(doorkeeper);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.addAll(Arguments.all());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        if (settings.web() != null) {
            new WebFolder(settings.web()).addTo(registry);
        }
    }

    /** The resource handler never sees the bare root as a path of its own. */
    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        if (settings.web() != null) {
            registry.addViewController("/").setViewName("forward:/index.html");
        }
    }
}
