package dev.taizhang.channel;

/** What a channel is: 信息简报, 公众号, 网站, 宣传栏, 大喇叭, 小广播, 视频. */
public enum ChannelType {
    BRIEF,
    WECHAT,
    WEBSITE,
    NOTICE_BOARD,
    BROADCAST,
    COMMUNITY_RADIO,
    VIDEO
}
