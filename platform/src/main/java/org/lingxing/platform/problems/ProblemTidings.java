package org.lingxing.platform.problems;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.access.Tidings;
import org.lingxing.platform.problems.ProblemHistory.What;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those concerned what was done with a file, in the transaction of the deed. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProblemTidings {

    private static final Map<What, Phrase> TITLES = Map.ofEntries(
            Map.entry(What.FOUND, Phrase.of("发现一个问题，待签发整改督办单", "A problem was found; an order is owed")),
            Map.entry(What.FOUND_AGAIN, Phrase.of("同一问题又有人报告", "The same problem was reported again")),
            Map.entry(
                    What.RETURNED_TO_PLACE,
                    Phrase.of("已销号的问题在原处复发，原案重开", "A problem has returned; its file is open again")),
            Map.entry(What.PASSED_ON, Phrase.of("一个问题改由您督办", "A problem was passed to you")),
            Map.entry(What.ORDER_DRAFTED, Phrase.of("整改督办单已起草，待签发", "A rectification order waits for your signature")),
            Map.entry(What.ORDER_SIGNED, Phrase.of("收到整改督办单", "A rectification order was issued to you")),
            Map.entry(What.ORDER_WITHDRAWN, Phrase.of("整改督办单已撤回", "A rectification order was withdrawn")),
            Map.entry(What.TIME_ASKED, Phrase.of("责任单位申请延长整改期限", "The unit asks for more time")),
            Map.entry(What.TIME_GRANTED, Phrase.of("同意延长整改期限", "More time was granted")),
            Map.entry(What.TIME_REFUSED, Phrase.of("未同意延长整改期限", "More time was refused")),
            Map.entry(What.PROVED, Phrase.of("责任单位报整改完成，待核查", "The unit says it is put right; it waits for the check")),
            Map.entry(What.WORK_ACCEPTED, Phrase.of("整改核查通过", "What was put right was found so")),
            Map.entry(What.WORK_RETURNED, Phrase.of("整改被退回", "The work was returned")),
            Map.entry(What.CONFIRMED, Phrase.of("举报人确认已整改", "The reporter confirms")),
            Map.entry(What.OBJECTED, Phrase.of("举报人提出异议", "The reporter objects")),
            Map.entry(What.STRUCK_OFF, Phrase.of("问题已销号", "The problem was struck off")),
            Map.entry(What.DISMISSED, Phrase.of("问题不予督办", "The problem was set aside")));

    private final ApplicationEventPublisher events;

    ProblemTidings(ApplicationEventPublisher events) {
        this.events = events;
    }

    /**
     * @param posts whoever holds these is told
     * @param accounts and these people; a citizen has none and learns it on the portal
     */
    void tell(What what, ProblemRow problem, List<UUID> posts, List<String> accounts) {
        Phrase title = TITLES.get(what);
        if (title == null) {
            throw new IllegalArgumentException("nobody is told of " + what);
        }
        var tidings = Tidings.of(
                        what.kind(),
                        "problem/" + problem.id() + "/" + what + "/" + problem.version(),
                        title,
                        "/console/rivers/problems/" + problem.id())
                .saying(Phrase.of(problem.label(), problem.label()));
        for (UUID post : posts) {
            tidings = tidings.toPost(post);
        }
        for (String account : accounts) {
            tidings = account.equals(Problems.CITIZEN) ? tidings : tidings.toAccount(account);
        }
        events.publishEvent(tidings);
    }
}
