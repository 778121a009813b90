package org.lingxing.platform;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The order of the house holds: a module uses only what its package-info allows. */
class ModulithTest {

    @Test
    void 模块只依赖其声明的模块() {
        ApplicationModules.of(Lingxing.class).verify();
    }
}
