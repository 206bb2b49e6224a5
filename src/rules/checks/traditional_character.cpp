// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "rules/edits.h"
#include "rules/reading.h"
#include "rules/rule.h"
#include "text/cat.h"
#include "text/utf8.h"

namespace resolute::rules {

namespace {

/// Characters that simplified writing gave up, each with the one that stands for it now, in the order of
/// their codes: those that resolutions would need most.
constexpr std::u32string_view pairs =
    U"個个僅仅價价億亿償偿優优儲储兒儿內内兩两冊册凍冻凱凯別别則则剛刚創创劃划動动務务勞劳勢势勵励區区協协卻"
    U"却參参員员問问啟启單单嚴严國国圍围園园圓圆"
    U"圖图團团執执報报場场壓压壞坏壯壮壽寿夠够夥伙奪夺婦妇嬰婴孫孙學学實实寧宁審审寫写寬宽寶宝將将專专尋寻對"
    U"对導导屆届層层屬属島岛師师帶带幣币幫帮廢废"
    U"廣广張张強强彈弹後后從从復复愛爱態态慮虑憂忧應应戰战戶户擇择擊击擔担據据擴扩攝摄敵敌數数斷断時时晉晋晝"
    U"昼暫暂書书會会東东條条業业構构標标樣样樹树"
    U"橋桥機机檢检權权歡欢歲岁歷历歸归殘残毀毁氣气決决沒没準准滅灭滿满漢汉潔洁濕湿濟济災灾為为無无煙烟熱热狀"
    U"状獨独獲获現现環环產产畫画當当療疗發发盡尽"
    U"監监盤盘眾众確确碼码礎础禍祸禮礼種种積积穩稳窮穷競竞筆笔節节範范築筑簡简簽签糧粮糾纠紀纪約约紅红納纳純"
    U"纯級级細细終终組组結结絕绝給给統统經经維维"
    U"網网緊紧線线緣缘編编練练縮缩縱纵總总績绩織织繼继續续罰罚罷罢義义習习聖圣聞闻聯联聲声職职聽听肅肃腦脑臨"
    U"临與与舉举舊旧艦舰藝艺蘇苏蘭兰處处號号蟲虫"
    U"術术衛卫衝冲裝装製制複复見见規规視视親亲覺觉覽览觀观觸触訂订計计訊讯討讨訓训記记設设許许訴诉診诊評评詞"
    U"词試试詳详誌志認认語语誠诚誤误說说課课調调"
    U"談谈請请論论諸诸謀谋謂谓講讲謝谢證证識识譯译議议護护變变讓让豐丰負负財财貧贫貨货販贩貫贯責责貴贵買买費"
    U"费貿贸資资賓宾賦赋賬账賽赛贊赞趨趋蹤踪車车"
    U"軍军軟软較较載载輔辅輕轻輛辆輪轮輸输轉转辦办農农這这連连週周進进遊游運运過过達达違违遠远適适遷迁選选遺"
    U"遗還还邊边鄉乡鄰邻醫医釋释針针鋼钢錄录錢钱"
    U"鎮镇鐵铁長长門门閉闭開开間间閱阅闊阔關关陣阵陰阴陳陈陸陆陽阳隊队階阶際际隨随險险隱隐離离難难電电靜静響"
    U"响頁页項项順顺須须預预頒颁頓顿領领頭头頻频"
    U"顆颗題题額额願愿類类顧顾顯显風风飛飞飢饥飯饭養养餘余館馆馬马駐驻騙骗驅驱驗验驚惊體体鬥斗魚鱼鮮鲜鳥鸟麥"
    U"麦黃黄點点黨党齊齐齒齿龍龙";
constexpr char32_t first_han = 0x4E00, last_han = 0x9FFF;  // of three bytes that begin with E4 to E9

/// One bit for each Chinese character: whether it is a traditional one.
constexpr auto traditional = [] {
    std::array<std::uint64_t, (last_han - first_han) / 64 + 1> bits{};
    for (std::size_t i = 0; i < pairs.size(); i += 2)
        bits[(pairs[i] - first_han) / 64] |= std::uint64_t{1} << ((pairs[i] - first_han) % 64);
    return bits;
}();

bool is_traditional(char32_t code) {
    return code >= first_han && code <= last_han &&
           (traditional[(code - first_han) / 64] >> ((code - first_han) % 64) & 1) != 0;
}

std::string simplified(char32_t code) {
    std::string result;
    for (std::size_t i = 0; i < pairs.size(); i += 2)
        if (pairs[i] == code) append_utf8(result, pairs[i + 1]);
    return result;
}

void report(const Subject& subject, const Words& words, std::size_t at, Character seen, Findings& found) {
    const auto end = at + seen.length;
    const auto right = simplified(seen.code);
    auto& finding = found.at(words.prose.span(subject.source(), at, end),
                             cat("`", words.prose.text.substr(at, seen.length),
                                 "` is a traditional character, expected `", right, "`"));
    offer(finding, cat("write `", right, "`"), replacement(subject, words.prose, at, end, right),
          Trust::review);
}

void check(const Subject& subject, Findings& found) {
    if (subject.language != "zh") return;
    for (const auto& words : subject.reading->words) {
        if (!words.kinds.han) continue;
        const std::string_view text = words.prose.text;
        for (std::size_t at = 0; at < text.size();) {
            const auto first = static_cast<unsigned char>(text[at]);
            if (first < 0xE4 || first > 0xE9) {
                ++at;
                continue;
            }
            const auto next = character_at(text, at);
            if (is_traditional(next.code)) report(subject, words, at, next, found);
            at += next.length;
        }
    }
}

}  // namespace

extern constinit const Rule traditional_character{
    .code = "EDIT039",
    .name = "traditional-character",
    .levels = always(Level::warning),
    .summary = "a traditional character in a Chinese text",
    .why =
        R"(Chinese texts of the United Nations are written in simplified characters. A traditional one comes in with words that are
taken over from elsewhere; it looks at home, and a search does not find the word.)",
    .authority = "published texts: none of the 392 characters looked for, in 1.2 million",
    .example =
        {.bad =
             R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于公共⟦圖⟧书馆的各项决⟦議⟧，</p></container>)",
         .good =
             R"(<container name="回顾" eId="container_1"><p><b>回顾</b>其关于公共图书馆的各项决议，</p></container>)",
         .slot = Slot::preamble,
         .language = "zh"},
    .check = check,
    .remedy = Remedy::review};

}  // namespace resolute::rules
