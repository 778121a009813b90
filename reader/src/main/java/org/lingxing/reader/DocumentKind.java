package org.lingxing.reader;

/** Kinds of documents, by what they do, as their titles and heads tell. */
public enum DocumentKind {
    /** 令: an order of the government. */
    ORDER,
    /** 通知: a notice, mostly one that puts an enclosed text into force. */
    NOTICE,
    /** 意见: opinions. */
    OPINION,
    /** 决定: a decision, among them commendations. */
    DECISION,
    /** 通报: a circular, among them commendations. */
    CIRCULAR,
    /** 任免: appointments and removals. */
    APPOINTMENT,
    /** 法律、条例、规定、办法: a law, regulation or rules standing by itself. */
    REGULATION,
    /** 批复、函: a reply or letter. */
    REPLY,
    /** Anything else. */
    OTHER
}
