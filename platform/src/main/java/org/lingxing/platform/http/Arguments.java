package org.lingxing.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What a method of a resource may ask for by type: {@link Paging}, {@link Version}, {@link Caller}. */
final class Arguments {

    private Arguments() {}

    static List<HandlerMethodArgumentResolver> all() {
        return List.of(
                new OfType<>(Paging.class, Arguments::paging),
                new OfType<>(Version.class, Arguments::version),
                new OfType<>(Caller.class, Callers::required),
                new OfType<>(Optional.class, Callers::current) {
                    @Override
                    public boolean supportsParameter(MethodParameter parameter) {
                        return super.supportsParameter(parameter)
                                && parameter.nested().getNestedParameterType() == Caller.class;
                    }
                });
    }

    private static Paging paging(HttpServletRequest request) {
        var after = request.getParameter("after");
        return new Paging(
                limit(request.getParameter("limit")),
                after == null || after.isEmpty() ? List.of() : Paging.read(after));
    }

    private static int limit(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return Paging.USUAL;
        }
        if (written.matches("\\d{1,4}")) {
            int limit = Integer.parseInt(written);
            if (limit >= 1 && limit <= Paging.MOST) {
                return limit;
            }
        }
        throw Refusal.ofInput("/limit", "应为 1 至 " + Paging.MOST + " 的整数", "A whole number from 1 to " + Paging.MOST);
    }

    private static Version version(HttpServletRequest request) {
        var tag = request.getHeader(HttpHeaders.IF_MATCH);
        if (tag == null) {
            throw Refusal.of(CommonRefusal.VERSION_MISSING);
        }
        return Version.read(tag);
    }

    private static class OfType<T> implements HandlerMethodArgumentResolver {

        private final Class<T> type;
        private final Function<HttpServletRequest, ?> source;

        OfType(Class<T> type, Function<HttpServletRequest, ?> source) {
            this.type = type;
            this.source = source;
        }

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public @Nullable Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer model,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var servletRequest = request.getNativeRequest(HttpServletRequest.class);
            if (servletRequest == null) {
                throw new IllegalStateException("not a request of HTTP");
            }
            return source.apply(servletRequest);
        }
    }
}
