package org.lingxing.platform.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The answer to what fails before any resource is reached: the same form as everywhere else. */
@RestController
class ProblemPage implements ErrorController {

    private final ProblemWriter writer;

    ProblemPage(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("/error")
    ResponseEntity<Problem> tell(HttpServletRequest request) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer known ? known : 404;
        var refusal = Problems.refusalFor(status);
        if (refusal == null) {
            return writer.answer(Problem.ofFault("-", ProblemWriter.languageOf(request)), new HttpHeaders());
        }
        return writer.answer(Refusal.of(refusal), request);
    }
}
