package org.yaosu.engine.roles;

import java.util.List;
import org.yaosu.search.Search;

/**
 * A turn of phrase by which one knows an agent or a customer. Weights were set by hand and checked on labelled chats;
 * a cue counts once a turn.
 *
 * @param name what is said, in a word or two; models know the cue by it, so it stays when the phrase is improved
 * @param side who talks like that
 * @param weight how telling it is
 * @param phrase the words
 */
record RoleCue(String name, Side side, double weight, Search phrase) {

    enum Side {
        AGENT, CUSTOMER
    }

    /** Someone presents themselves as working for the supplier; also looked for at the head of long texts. */
    static final RoleCue INTRODUCTION = agent("introduction", 3.0,
            "我是.{0,24}(?:管家|客服|运营|顾问|商务|对接|负责|销售|经理)|负责咱|很高兴(?:认识|为)|为您服务|欢迎(?:入群|加入)|联系我");

    static final List<RoleCue> ALL = List.of(
            INTRODUCTION,
            // politeness of service
            agent("you-polite", 2.0, "您"),
            agent("help-you", 1.5, "(?:帮|给|为|跟|和)您|帮你(?:看|查|申请|处理|设置)|协助"),
            agent("us-both", 1.0, "咱"),
            agent("eager-yes", 1.5, "好嘞|好滴|好哒?滴|okok|好的呢|嗯呢|是的呢|可以的哈|没事哈|在的[哈呢]?"),
            agent("soft-ending", 1.0, "[哈呢哒滴][~～!！。 ]*$"),
            agent("service-emoticon", 1.0, "\\[(?:握手|抱拳|玫瑰|太阳|咖啡|社会社会|鲜花|爱心)\\]"),
            agent("courtesy", 1.0, "^亲|亲[，,~～ ]|您好|客气|应该的|不好意思|打扰|辛苦|^嗯嗯[，, ]"),
            agent("title", 2.0, "[\\u4e00-\\u9fa5a-zA-Z][总姐哥](?:[，,。 ~～]|好|您|早|下午|晚上|这|$)"),
            agent("your-company", 2.0, "贵司|贵公司"),
            // asking for what support needs, looking into it, showing the way
            agent("ask-details", 1.0, "截图|截个?图|录屏|扫码|扫下|扫一下|描述下|方便(?:提供|发|截|描述|扫|登录|电话|沟通|语音|线上)|企业\\s?(?:id|ID)"),
            agent("look-into", 1.0, "核实|排查|反馈(?:给|下|一下|了)|申请(?:下|一下)|稍等|查下|看下|沟通下|确定下|确认下"
                    + "|内部(?:沟通|确|先|走|流程|也|聊|反馈|统一|在)|后续|建议|查看"),
            agent("show-the-way", 1.0, "点击|后台-|-设置|路径|侧边栏|勾选|在.{1,8}里面?(?:设置|配置|选择|查看)|重新登录"),
            agent("our-product", 1.0, "我们(?:的?系统|的?产品|后台|技术|价格是|报价|这边(?:会|可以|帮|给)|可以给|支持)"
                    + "|(?:暂|暂时)?不支持|支持的|可以的[哈呢]?$|^(?:是的|对的|对)[，,。]?"),
            agent("if-then", 0.5, "^(?:如果|然后|或者|需要)|的话"),
            // advertising
            agent("advertising", 1.5, "各位|老师们[，,]?(?:好|早|下午)?.{0,10}(?:诚邀|已经|上线)|诚邀|案例|邀请您|收集表|新功能|上新|https?://"),
            agent("link", 2.0, "^\\[(?:链接|会议邀请消息|小程序消息|小程序)\\]$"),
            agent("file", 0.7, "^\\[文件\\]$"),

            // asking, being stuck, being grateful
            customer("your-side", 2.0, "你们|你家"),
            customer("how", 1.5, "怎么|为什么|为啥|咋|如何(?!助)|什么意思|什么原因|在哪|哪里|多久|多少钱"),
            customer("question", 1.0, "[吗么啊][？?]?\\s*$|[？?]\\s*$|能不能|是不是|有没有|请问|问一下|咨询|想问"),
            customer("help-me", 1.5, "帮我|给我|帮忙(?:看|处理|查|改|解|弄|问|开)|麻烦"),
            customer("thanks", 1.5, "谢谢|感谢(?!您)|多谢"),
            customer("our-side", 0.7, "我们(?!的?系统|的?产品|后台|技术|价格是|报价|这边)|我的|我想|我要|我这|我司|领导|财务|老板"),
            customer("failure", 0.7, "不了|不行|失败|报错|出错|错误|打不开|进不去|登不|找不到|看不到|没法|收不到|异常|不显示|没反应|没有了|没看到|不知道"),
            customer("you-plain", 0.7, "^你|你好"),
            customer("short-yes", 0.7, "^(?:好|好的|嗯|嗯嗯|可以|可以了|好了|行|收到|ok|OK|好吧|明白|明白了|知道了)[~～。，!！ ]*$"),
            customer("contact-added", 4.0, "我通过了你的联系人验证|我已经添加了你"),
            customer("mood-emoticon", 0.7, "\\[(?:破涕为笑|捂脸|流泪|发怒|疑问|旺柴|裂开)\\]"),
            customer("and-also", 0.7, "^(?:还有|另外|但是|但|那)|[啥搞弄]"),
            customer("picture", 0.5, "^\\[(?:图片|语音|视频|未知消息)\\]$"));

    private static RoleCue agent(String name, double weight, String regex) {
        return new RoleCue(name, Side.AGENT, weight, Search.of(regex));
    }

    private static RoleCue customer(String name, double weight, String regex) {
        return new RoleCue(name, Side.CUSTOMER, weight, Search.of(regex));
    }

    boolean in(String text) {
        return phrase.in(text);
    }
}
