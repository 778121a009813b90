package org.lingxing.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerMapping;

/** Every exception that leaves a resource, as an answer. */
@RestControllerAdvice
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final ProblemWriter writer;

    Problems(ProblemWriter writer) {
        this.writer = writer;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, HttpServletRequest request) {
        return writer.answer(refusal, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException exception, HttpServletRequest request) {
        var refusal = refusalWithin(exception);
        return writer.answer(refusal == null ? Refusal.ofInput(JsonFaults.of(exception)) : refusal, request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalid(MethodArgumentNotValidException exception, HttpServletRequest request) {
        var faults = exception.getBindingResult().getFieldErrors().stream()
                .map(error -> JsonFaults.at(pointerOf(error.getField()), error.getDefaultMessage()))
                .toList();
        return writer.answer(Refusal.ofInput(faults), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> invalidArguments(HandlerMethodValidationException exception, HttpServletRequest request) {
        var faults = new ArrayList<InputFault>();
        for (var result : exception.getParameterValidationResults()) {
            for (var error : result.getResolvableErrors()) {
                faults.add(
                        JsonFaults.at("/" + result.getMethodParameter().getParameterName(), error.getDefaultMessage()));
            }
        }
        return writer.answer(Refusal.ofInput(faults), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> constrained(ConstraintViolationException exception, HttpServletRequest request) {
        var faults = exception.getConstraintViolations().stream()
                .map(violation ->
                        JsonFaults.at(pointerOf(violation.getPropertyPath().toString()), violation.getMessage()))
                .toList();
        return writer.answer(Refusal.ofInput(faults), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> wrongType(MethodArgumentTypeMismatchException exception, HttpServletRequest request) {
        return writer.answer(
                Refusal.ofInput("/" + exception.getName(), "此参数的写法不对", "This parameter is not written as it should be"),
                request);
    }

    /** An address that no text can be made of: {@code ?q=%%}. */
    @ExceptionHandler
    ResponseEntity<Problem> brokenAddress(InvalidParameterException exception, HttpServletRequest request) {
        return writer.answer(
                Refusal.ofInput("", "地址中的参数编码有误", "A parameter in the address is not encoded as it should be"),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missing(MissingServletRequestParameterException exception, HttpServletRequest request) {
        return writer.answer(
                Refusal.ofInput("/" + exception.getParameterName(), "缺少此参数", "This parameter is missing"), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> missingPart(MissingServletRequestPartException exception, HttpServletRequest request) {
        return writer.answer(
                Refusal.ofInput("/" + exception.getRequestPartName(), "缺少此部分", "This part is missing"), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> tooLarge(MaxUploadSizeExceededException exception, HttpServletRequest request) {
        return writer.answer(Refusal.of(CommonRefusal.TOO_LARGE), request);
    }

    @ExceptionHandler
    ResponseEntity<Problem> brokenUpload(MultipartException exception, HttpServletRequest request) {
        return writer.answer(Refusal.ofInput("", "上传内容不完整或格式不对", "The upload is incomplete or malformed"), request);
    }

    /** Whoever asked is gone; there is nobody to answer. */
    @ExceptionHandler
    void gone(AsyncRequestNotUsableException exception) {
        LOG.debug("the client left before the answer was written", exception);
    }

    @ExceptionHandler
    ResponseEntity<Problem> anythingElse(Exception exception, HttpServletRequest request) {
        if (exception instanceof ErrorResponse known) {
            var refusal = refusalFor(known.getStatusCode().value());
            if (refusal != null) {
                return writer.answer(Refusal.of(refusal), request);
            }
        }
        if (isTextNoDatabaseHolds(exception)) {
            return writer.answer(
                    Refusal.ofInput("", "内容中有不能保存的字符（空字符）", "There is a character that cannot be kept (NUL)"), request);
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {} at {} {}", incident, request.getMethod(), patternOf(request), exception);
        return writer.answer(Problem.ofFault(incident, ProblemWriter.languageOf(request)), new HttpHeaders());
    }

    /** Which endpoint it was; the address itself may hold a name or a token, which no log keeps. */
    private static Object patternOf(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "an address of no endpoint" : pattern;
    }

    /** What the framework itself refuses, in our words; {@code null} where that is no refusal. */
    static @Nullable CommonRefusal refusalFor(int status) {
        return switch (status) {
            case 400 -> CommonRefusal.INPUT_FAULTY;
            case 401 -> CommonRefusal.NOT_SIGNED_IN;
            case 403 -> CommonRefusal.NOT_YOUR_ROLE;
            case 404 -> CommonRefusal.NOT_FOUND;
            case 405 -> CommonRefusal.METHOD_NOT_ALLOWED;
            case 406 -> CommonRefusal.NOT_ACCEPTABLE;
            case 413 -> CommonRefusal.TOO_LARGE;
            case 415 -> CommonRefusal.MEDIA_TYPE_UNKNOWN;
            default -> null;
        };
    }

    /** PostgreSQL keeps every character but one; whoever sends that one has made a mistake, or tries what happens. */
    private static boolean isTextNoDatabaseHolds(Throwable exception) {
        for (var cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "22021".equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** A refusal given while the body was read (it grew too large), which the reader of JSON wraps in its own words. */
    private static @Nullable Refusal refusalWithin(Throwable exception) {
        for (var cause = exception.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    /** A path of a bean, {@code rows[2].name}, as a JSON pointer, {@code /rows/2/name}. */
    static String pointerOf(String path) {
        return "/" + path.replace("].", "/").replace('[', '/').replace("]", "").replace('.', '/');
    }
}
