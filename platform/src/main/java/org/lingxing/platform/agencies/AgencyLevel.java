package org.lingxing.platform.agencies;

/** Whose agency it is. */
public enum AgencyLevel {
    STATE,
    PROVINCE,
    CITY,
    COUNTY,
    /** A word that stands for several agencies: 各县（市、区）人民政府, 各成员单位. */
    COLLECTIVE
}
