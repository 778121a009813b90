package org.lingxing.decrees.rehab;

import java.util.List;
import org.lingxing.law.Parameter;
import org.lingxing.law.Unit;

/** The conditions of the aid (parts 4 and 5, (一)): ages, papers, which service is for which disability. */
final class Conditions {

    static final Parameter<Integer> AGE = Parameter.named(
                    "rehab/ageLimit", "救助年龄上限", "greatest age that is helped", Unit.YEARS)
            .setBy(Rehabilitation.INSTRUMENT, "4.1", 14)
            .printedAs("0—14岁");
    static final Parameter<Integer> WIDENED_AGE = Parameter.named(
                    "rehab/ageLimitWidened",
                    "县（市、区）扩大后的年龄上限",
                    "greatest age where the county has widened it",
                    Unit.YEARS)
            .setBy(Rehabilitation.INSTRUMENT, "4.1", 17)
            .printedAs("扩大至17岁");

    static final Parameter<List<Residence>> RESIDENCES = Parameter.named(
                    "rehab/residences", "户籍条件", "residence that suffices", Unit.CHOICE)
            .setBy(
                    Rehabilitation.INSTRUMENT,
                    "4.2.1",
                    List.of(Residence.HOUSEHOLD_REGISTRATION, Residence.RESIDENCE_PERMIT))
            .printedAs("常住户口或居住证");

    /** Without a certificate these must be diagnosed, in need of training, with potential and stable. */
    static final Parameter<List<Disability>> WITH_POTENTIAL = Parameter.named(
                    "rehab/diagnosedWithPotential",
                    "须有训练需求、康复潜力且稳定的残疾",
                    "disabilities that must have need, potential and be stable",
                    Unit.CHOICE)
            .setBy(
                    Rehabilitation.INSTRUMENT,
                    "4.2.3",
                    List.of(Disability.VISUAL, Disability.LIMB, Disability.INTELLECTUAL, Disability.AUTISM))
            .printedAs("视力、肢体、智力残疾儿童和孤独症儿童");

    /** Without a certificate these must be diagnosed and otherwise normal. */
    static final Parameter<List<Disability>> OTHERWISE_NORMAL = Parameter.named(
                    "rehab/diagnosedOtherwiseNormal",
                    "须精神、智力及行为发育正常的残疾",
                    "disabilities that must be normal otherwise",
                    Unit.CHOICE)
            .setBy(Rehabilitation.INSTRUMENT, "4.2.3", List.of(Disability.HEARING, Disability.SPEECH))
            .printedAs("听力、言语残疾儿童");

    private static final Parameter<List<Disability>> IMPLANT = serves("CochlearImplant", "人工耳蜗手术", "a cochlear implant")
            .setBy(Rehabilitation.INSTRUMENT, "5.1.1", List.of(Disability.HEARING))
            .printedAs("听力残疾儿童实施人工耳蜗手术");
    private static final Parameter<List<Disability>> LIMB_SURGERY = serves("LimbSurgery", "肢体矫治手术", "limb surgery")
            .setBy(Rehabilitation.INSTRUMENT, "5.1.1", List.of(Disability.LIMB))
            .printedAs("肢体残疾儿童实施肢体矫治手术");
    private static final Parameter<List<Disability>> HEARING_AID = serves("HearingAid", "助听器", "hearing aids")
            .readingOf(Rehabilitation.INSTRUMENT, "5.1.2", List.of(Disability.HEARING));
    private static final Parameter<List<Disability>> PROSTHESIS = serves(
                    "ProsthesisOrOrthosis", "假肢、矫形器", "a prosthesis or orthosis")
            .readingOf(Rehabilitation.INSTRUMENT, "5.1.2", List.of(Disability.LIMB));
    private static final Parameter<List<Disability>> MOBILITY_AID = serves(
                    "MobilityAid", "轮椅、坐姿椅、站立架、助行器、盲杖等", "wheelchair and the like")
            .readingOf(Rehabilitation.INSTRUMENT, "5.1.2", List.of(Disability.VISUAL, Disability.LIMB));
    private static final Parameter<List<Disability>> TRAINING = serves("Training", "康复训练", "training")
            .setBy(Rehabilitation.INSTRUMENT, "5.1.3", List.of(Disability.values()))
            .printedAs("视力、听力、言语、肢体、智力等残疾儿童和孤独症儿童");

    static final List<Parameter<?>> SERVES =
            List.of(IMPLANT, LIMB_SURGERY, HEARING_AID, PROSTHESIS, MOBILITY_AID, TRAINING);

    private Conditions() {}

    /** The disabilities that the service is for. */
    static Parameter<List<Disability>> served(Service service) {
        return switch (service) {
            case COCHLEAR_IMPLANT -> IMPLANT;
            case LIMB_SURGERY -> LIMB_SURGERY;
            case HEARING_AID -> HEARING_AID;
            case PROSTHESIS_OR_ORTHOSIS -> PROSTHESIS;
            case MOBILITY_AID -> MOBILITY_AID;
            case TRAINING -> TRAINING;
        };
    }

    private static Parameter.Named serves(String name, String zh, String en) {
        return Parameter.named("rehab/served" + name, zh + "适用的残疾", "disabilities that " + en + " is for", Unit.CHOICE);
    }
}
