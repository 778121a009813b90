package org.lingxing.platform.sheets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives resources their {@link Export} as an argument. */
@Configuration(proxyBeanMethods = false)
class SheetsConfiguration implements WebMvcConfigurer {

    /** Members of the address that are no filters of the list. */
    private static final Set<String> OURS = Set.of("format", "columns", "lang", "after", "limit");

    private final TransactionTemplate oneMoment;

    SheetsConfiguration(PlatformTransactionManager transactions) {
        oneMoment = new TransactionTemplate(transactions);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new HandlerMethodArgumentResolver() {

            @Override
            public boolean supportsParameter(MethodParameter parameter) {
                return parameter.getParameterType() == Export.class;
            }

            @Override
            public @Nullable Object resolveArgument(
                    MethodParameter parameter,
                    @Nullable ModelAndViewContainer model,
                    NativeWebRequest request,
                    @Nullable WebDataBinderFactory binders) {
                var asked = request.getNativeRequest(HttpServletRequest.class);
                var answer = request.getNativeResponse(HttpServletResponse.class);
                if (asked == null || answer == null) {
                    throw new IllegalStateException("not a request of HTTP");
                }
                if (model != null) {
                    model.setRequestHandled(true);
                }
                return export(asked, answer);
            }
        });
    }

    private Export export(HttpServletRequest asked, HttpServletResponse answer) {
        var columns = asked.getParameter("columns");
        return new Export(
                form(asked.getParameter("format")),
                columns == null || columns.isBlank() ? List.of() : Arrays.asList(columns.split(",")),
                Language.asked(asked.getParameter("lang")),
                filters(asked),
                answer,
                reading -> oneMoment.executeWithoutResult(status -> reading.run()));
    }

    private static Export.Form form(@Nullable String written) {
        for (var form : Export.Form.values()) {
            if (form.ending().equals(written)) {
                return form;
            }
        }
        throw Refusal.ofInput("/format", "应为 xlsx 或 csv", "It is xlsx or csv");
    }

    private static Map<String, String> filters(HttpServletRequest asked) {
        var filters = new TreeMap<String, String>();
        asked.getParameterMap().forEach((name, values) -> {
            if (!OURS.contains(name) && !String.join("", values).isBlank()) {
                filters.put(name, String.join("、", values));
            }
        });
        return filters;
    }
}
