package org.lingxing.reader;

/** What a node of a document's tree is. */
public enum ProvisionKind {
    /** 编、章、节: a heading over articles. */
    CHAPTER,
    /** 第…条. */
    ARTICLE,
    /** 一、 and （一） and the like above items. */
    PART,
    /** 1.、（1）、一是: an item. */
    ITEM,
    /** A paragraph without a number. */
    PARAGRAPH,
    /** 附件. */
    ANNEX,
    /** A table; its rows are its children where they carry identifiers. */
    TABLE,
    /** One row of a table. */
    ROW
}
