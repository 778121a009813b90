package org.lingxing.platform.http;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import org.lingxing.kernel.Decimals;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * A decimal in an address is held to the same bounds as one in a body. An editor, since Spring tries its own where a
 * converter refuses.
 */
@ControllerAdvice
class AddressDecimals {

    @InitBinder
    void bound(WebDataBinder binder) {
        binder.registerCustomEditor(BigDecimal.class, new PropertyEditorSupport() {

            @Override
            public void setAsText(String text) {
                setValue(text.isBlank() ? null : Decimals.read(text.strip()));
            }
        });
    }
}
