package org.lingxing.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Sees that a deed delivered with a key ({@value #KEY}) is done once, however often it is delivered.
 *
 * <p>Such a request is worked on in one transaction, which the transactions of the modules join: the deed and its
 * answer become lasting together. Whoever repeats the delivery after a crash, a lost answer or a broken line finds either
 * the first answer or nothing done.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Deliveries extends OncePerRequestFilter {

    static final String KEY = "Idempotency-Key";

    /** The account of whoever did the deed; a device that several people share says it, lest it sends under another name. */
    static final String DOER = "Deed-Of";

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");

    private final ObjectProvider<CallerSource> callers;
    private final FirstAnswers answers;
    private final TransactionTemplate transaction;
    private final ProblemWriter writer;

    Deliveries(
            ObjectProvider<CallerSource> callers,
            FirstAnswers answers,
            TransactionTemplate transaction,
            ProblemWriter writer) {
        this.callers = callers;
        this.answers = answers;
        this.transaction = transaction;
        this.writer = writer;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(KEY) == null
                || !METHODS.contains(request.getMethod())
                || !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            requireBodyOfOnePiece(request);
            var key = keyOf(request);
            var account = accountOf(request);
            requireDoer(request, account);
            var read = new ReadRequest(request);
            deliver(Delivery.of(key, account, request, read.body()), read, response, chain);
        } catch (Refusal refusal) {
            writer.write(refusal, request, response);
        }
    }

    private void deliver(Delivery delivery, ReadRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        var answer = new ContentCachingResponseWrapper(response);
        var before = transaction.execute(status -> {
            answers.hold(delivery);
            var first = answers.find(delivery);
            if (first.isEmpty()) {
                work(delivery, request, answer, chain, status);
            }
            return first;
        });
        if (before.isPresent()) {
            before.get().giveAgain(response);
        } else {
            answer.copyBodyToResponse();
        }
    }

    /** Does the deed and keeps its answer, where there is something to keep. */
    private void work(
            Delivery delivery,
            ReadRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            TransactionStatus status) {
        var headers = FirstAnswer.headersOf(answer);
        try {
            chain.doFilter(request, answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (ServletException failed) {
            throw new IllegalStateException(failed);
        }
        if (answer.getStatus() < 400 || refusedButDone(answer, status)) {
            answers.keep(delivery, FirstAnswer.of(answer, answer.getContentAsByteArray(), headers));
        } else {
            status.setRollbackOnly();
        }
    }

    /** Some refusals leave something behind on purpose: a counted attempt, a difference computed anew. */
    private boolean refusedButDone(HttpServletResponse answer, TransactionStatus status) {
        if (answer.getStatus() >= 500 || status.isRollbackOnly()) {
            return false;
        }
        try {
            return answers.somethingWasDone();
        } catch (DataAccessException alreadyFailed) {
            return false;
        }
    }

    private String accountOf(HttpServletRequest request) {
        return callers.stream()
                .findFirst()
                .flatMap(known -> known.callerOf(request))
                .map(Caller::account)
                .orElse("");
    }

    private static void requireDoer(HttpServletRequest request, String account) {
        var doer = request.getHeader(DOER);
        if (doer == null || doer.equals(account)) {
            return;
        }
        throw Refusal.of(account.isEmpty() ? CommonRefusal.NOT_SIGNED_IN : CommonRefusal.DEED_OF_ANOTHER);
    }

    private static UUID keyOf(HttpServletRequest request) {
        var written = request.getHeader(KEY).replace("\"", "").strip();
        try {
            var key = UUID.fromString(written);
            if (key.toString().equalsIgnoreCase(written)) {
                return key;
            }
        } catch (IllegalArgumentException noKey) {
            // Said below, as for the short forms that Java takes for a UUID.
        }
        throw Refusal.ofInput("", KEY + " 应为 UUID", KEY + " is to be a UUID");
    }

    /** An upload is resumed, not repeated, and a stream has no end to wait for before the work begins. */
    private static void requireBodyOfOnePiece(HttpServletRequest request) {
        var type = request.getContentType();
        if (type != null
                && (type.startsWith("multipart/")
                        || type.startsWith(MediaType.APPLICATION_NDJSON_VALUE)
                        || type.startsWith("application/offset+octet-stream"))) {
            throw Refusal.ofInput("", "上传和数据流不接受 " + KEY, KEY + " is not taken with uploads and streams");
        }
    }
}
