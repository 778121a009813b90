package org.lingxing.decrees.land;

import org.lingxing.kernel.Labelled;
import org.lingxing.kernel.Phrase;

/** Steps from the application to the acceptance, in their order (annex 2). */
enum CourseStep implements Labelled {
    APPLIED("提出申请", "applied"),
    DISTRICT_REVIEWED("辖区初审", "reviewed by the district"),
    QUALIFIED("资格审查", "qualified"),
    LEADING_GROUP_INFORMED("报领导小组", "leading group informed"),
    OFFER_APPROVED("出让方案批准", "offer approved"),
    SOLD("公开出让", "sold"),
    PROJECT_CONTRACT("项目管理合同", "project contract"),
    LAND_CONTRACT("土地出让合同", "land contract"),
    ACCEPTED("达产验收通过", "accepted"),
    ACCEPTANCE_FAILED("达产验收未通过", "acceptance failed");

    private final Phrase label;

    CourseStep(String zh, String en) {
        this.label = Phrase.of(zh, en);
    }

    @Override
    public Phrase label() {
        return label;
    }
}
