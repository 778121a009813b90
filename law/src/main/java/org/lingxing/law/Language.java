package org.lingxing.law;

/** The two languages of explanations. */
enum Language {
    ZH,
    EN
}
