package org.yaosu.extractor.fields.kit;

import java.util.Locale;

/** What people talk of, as far as several fields want to know, by the words for it. */
public enum Topic {

    PRICE("报价|价格|多少钱|折扣|优惠|便宜|[^0-9]\\d{2,6}元|预算|单价|费用(?!户)|收费|多少一年|/年|一年多少|收多少|几万|\\d万"),
    /** The price is too high, or should be lower. */
    DEAR("太贵|有点贵|贵了|好贵|比较贵|太高|便宜一?点|优惠点|少点|能不能优惠|再优惠|打折|最低价|砍价|涨价|降价|降到|超预算"),
    CONTRACT("合同|协议|盖章|用印|签约|签署|双章|扫描件|邮寄|寄给|快递|单号"),
    INVOICE("开票|发票|税号|专票|普票|抬头"),
    PAYMENT("付款|打款|汇款|到账|款项|回款|转账|付清|尾款|预付|对公|账户|支付"),
    RENEWAL("续费|续签|续期|续约|到期|续上|再续|延期"),
    /** What a solution could be: requirements, scenarios, material, trials. */
    SOLUTION("方案|需求(?!.{0,4}工单)|场景|案例|介绍|产品资料|(?i:ppt)|白皮书|功能清单|对比|版本(?:区别|差异)|试用|体验|测试账号|(?i:demo)"),
    MEETING("会议|开会|面谈|拜访|约(?:个|一下|下)?(?:时间|会)|时间方便|几点|电话沟通|线上沟通|对接会|培训|路演|演示|讲解"),
    ACQUAINTANCE("验证请求|已经添加了你|很高兴认识|我是.{0,24}(?:管家|客服|运营|顾问|商务|对接|负责|销售|经理)"),
    WISH("想(?:要|了解|咨询|用|做|开通|买|上)|需要(?:开|买|购|加|增)|打算|考虑|感兴趣|了解一下|怎么买|怎么收费|购买|采购|下单|加购|增购|扩容|升级"),
    /** Setting the product up, which those do who have it. */
    SETUP("设置|后台|管理员|权限|配置"),
    /** What a product cannot do. */
    LIMIT("只能|只有|不能|没有办法|不支持|没法|目前"),
    /** Not now. */
    LATER("还没|回头|到时候|后面(?:再)?|之后|等(?:我|下|他|财务|领导)|先这样|再说|再看|过(?:几天|两天|段时间)"),
    /** Paperwork that is on its way or done. */
    SETTLED("收到了|感谢|走流程|寄出|盖好|已付|已经付|打过去|已打款");

    private final Phrase phrase;

    Topic(String regex) {
        this.phrase = Phrase.of(regex);
    }

    /** The words for it. */
    public Phrase phrase() {
        return phrase;
    }

    /** Its name among features. */
    String feature() {
        return name().toLowerCase(Locale.ROOT);
    }
}
