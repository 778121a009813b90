package org.lingxing.platform.http;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;

class OpenToTest {

    @Test
    void 每个接口都写明对谁开放() {
        var platform = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.lingxing.platform");
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveSimpleName("ProblemPage")
                .should(sayWhomTheyAreOpenTo())
                .check(platform);
    }

    private static ArchCondition<JavaMethod> sayWhomTheyAreOpenTo() {
        return new ArchCondition<>("say whom they are open to (@OpenTo), with roles where roles are meant") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var door = method.tryGetAnnotationOfType(OpenTo.class)
                        .or(() -> method.getOwner().tryGetAnnotationOfType(OpenTo.class));
                if (door.isEmpty() || !DoorCheck.isClear(door.get())) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName() + " has no clear @OpenTo"));
                }
            }
        };
    }
}
