// What fields are called beside their keys, which are data and stay as they are.

import { element } from './dom.js';

const GLOSSES = {
    '基本信息-姓名': 'name', '基本信息-手机号码': 'mobile phone', '基本信息-邮箱': 'e-mail', '基本信息-地区': 'region',
    '基本信息-详细地址': 'street address', '基本信息-性别': 'gender', '基本信息-年龄': 'age', '基本信息-生日': 'birthday',
    '咨询类型': 'type of enquiry', '意向产品': 'products of interest', '购买异议点': 'objections',
    '客户预算-预算是否充足': 'is the budget sufficient', '客户预算-总体预算金额': 'total budget', '客户预算-预算明细': 'budget in detail',
    '竞品信息': 'competitors', '客户是否有意向': 'is the customer interested', '客户是否有卡点': 'is something in the way',
    '客户购买阶段': 'stage of purchase', '下一步跟进计划-参与人': 'next step: who', '下一步跟进计划-时间点': 'next step: when',
    '下一步跟进计划-具体事项': 'next step: what',
};
const GROUPS = ['identity', 'intent', 'readiness', 'follow-up', 'custom'];

/** The key of a field, with what it means in English where that is known; shown where the page is in English. */
export function fieldName(key) {
    const gloss = GLOSSES[key];
    return element('span', { class: 'field-name' }, element('span', { lang: 'zh-CN' }, key),
        gloss === undefined ? null : element('small', { class: 'gloss', lang: 'en' }, gloss));
}

/** The group of a field, as the words of the page call it. */
export function groupOf(field) {
    const name = String(field?.group ?? '').toLowerCase().replaceAll('_', '-');
    return GROUPS.includes(name) ? name : 'custom';
}

/** Fields, or what belongs to them, by group in the order of a record. */
export function byGroup(items, fieldOf) {
    return GROUPS.map(group => [group, items.filter(item => groupOf(fieldOf(item)) === group)]).filter(([, members]) => members.length > 0);
}
