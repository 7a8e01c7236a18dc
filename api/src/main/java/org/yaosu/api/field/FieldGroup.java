package org.yaosu.api.field;

/** The part of a record that a field belongs to; a summary of a chat has one section a group. */
public enum FieldGroup {
    /** 客户基本信息: who the customer is. */
    IDENTITY,
    /** 客户意向与预算信息: what is wanted, and for how much. */
    INTENT,
    /** 客户购买准备情况: how near a purchase is. */
    READINESS,
    /** 跟进计划信息: what happens next. */
    FOLLOW_UP,
    /** Fields that somebody added. */
    CUSTOM
}
