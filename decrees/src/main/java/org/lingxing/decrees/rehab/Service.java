package org.lingxing.decrees.rehab;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** What the aid pays for (part 5, (一)); aids are told apart as their standards are. */
enum Service implements Labelled {
    COCHLEAR_IMPLANT("人工耳蜗手术", "cochlear implant"),
    LIMB_SURGERY("肢体矫治手术", "orthopaedic operation on limbs"),
    HEARING_AID("助听器", "hearing aids"),
    PROSTHESIS_OR_ORTHOSIS("假肢、矫形器", "prosthesis or orthosis"),
    MOBILITY_AID("轮椅、坐姿椅、站立架、助行器、盲杖等", "wheelchair, seat, standing frame, walker, cane"),
    TRAINING("康复训练", "training");

    private final Phrase label;

    Service(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
