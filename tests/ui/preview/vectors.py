"""What a hostile post may hold to be noticed when it is read: vectors by name, HOST standing for the tracker."""

RUN = "fetch('http://HOST/{name}',{{mode:'no-cors'}})"

REQUESTS = {
    "img": '<img src="http://HOST/img.png">',
    "srcset": '<img srcset="http://HOST/srcset.png 1x, http://HOST/srcset.png 2x">',
    "source": '<picture><source srcset="http://HOST/source.png"><img></picture>',
    "noprotocol": '<img src="//HOST/noprotocol.png">',
    "uppercase": '<IMG SRC="HTTP://HOST/uppercase.png">',
    "tabbed": '<img src="ht&#9;tp://HOST/tabbed.png">',
    "entities": '<img src="&#104;ttp://HOST/entities.png">',
    "inputimage": '<form action="http://HOST/form"><input type="image" src="http://HOST/inputimage.png"></form>',
    "video": '<video src="http://HOST/video.mp4" autoplay muted preload="auto"></video>',
    "poster": '<video poster="http://HOST/poster.png"></video>',
    "audio": '<audio src="http://HOST/audio.mp3" autoplay preload="auto"></audio>',
    "videosource": '<video autoplay muted><source src="http://HOST/videosource.mp4"></video>',
    "iframe": '<iframe src="http://HOST/iframe"></iframe>',
    "srcdoc": "<iframe srcdoc=\"<img src='http://HOST/srcdoc.png'>\"></iframe>",
    "dataframe": "<iframe src=\"data:text/html,<img src='http://HOST/dataframe.png'>\"></iframe>",
    "object": '<object data="http://HOST/object"></object>',
    "embed": '<embed src="http://HOST/embed">',
    "stylesheet": '<link rel="stylesheet" href="http://HOST/stylesheet.css">',
    "alternate": '<link rel="alternate stylesheet" title="x" href="http://HOST/alternate.css">',
    "prefetch": '<link rel="prefetch" href="http://HOST/prefetch">',
    "preload": '<link rel="preload" as="image" href="http://HOST/preload.png">',
    "modulepreload": '<link rel="modulepreload" href="http://HOST/modulepreload.js">',
    "icon": '<link rel="icon" href="http://HOST/icon.png">',
    "manifest": '<link rel="manifest" href="http://HOST/manifest.json">',
    "inlinestyle": '<div style="background: url(http://HOST/inlinestyle.png)">x</div>',
    "import": '<style>@import url("http://HOST/import.css");</style>',
    "importstring": '<style>@import "http://HOST/importstring.css" screen;</style>',
    "stylesheetbackground": "<style>p { background: url(http://HOST/stylesheetbackground.png) }</style><p>x</p>",
    "font": "<style>@font-face { font-family: f; src: url(http://HOST/font.woff) }</style>"
    '<p style="font-family: f">x</p>',
    "liststyle": '<ul style="list-style-image: url(http://HOST/liststyle.png)"><li>x</li></ul>',
    "content": "<style>p::before { content: url(http://HOST/content.png) }</style><p>x</p>",
    "mask": '<p style="-webkit-mask-image: url(http://HOST/mask.png)">x</p>',
    "border": '<p style="border: 9px solid; border-image: url(http://HOST/border.png) 9">x</p>',
    "imageset": "<p style=\"background: image-set('http://HOST/imageset.png' 1x)\">x</p>",
    "escapedstyle": '<p style="background: \\75 rl(http://HOST/escapedstyle.png)">x</p>',
    "svgimage": '<svg><image href="http://HOST/svgimage.png" width="9" height="9"/></svg>',
    "xlink": '<svg><image xlink:href="http://HOST/xlink.png" width="9" height="9"/></svg>',
    "feimage": '<svg><filter id="f"><feImage href="http://HOST/feimage.png"/></filter>'
    '<rect width="9" height="9" filter="url(#f)"/></svg>',
    "svgstyle": "<svg><style>@import url(http://HOST/svgstyle.css);</style></svg>",
    "mathstyle": '<math><mi style="background: url(http://HOST/mathstyle.png)">x</mi></math>',
    "tablebackground": '<table background="http://HOST/tablebackground.png"><tr><td>x</td></tr></table>',
    "cellbackground": '<table><tr><td background="http://HOST/cellbackground.png">x</td></tr></table>',
    "noscript": '<noscript><img src="http://HOST/noscript.png"></noscript>',
    "base": '<base href="http://HOST/"><img src="base.png">',
    "refresh": '<meta http-equiv="refresh" content="0; url=http://HOST/refresh">',
}
"""What is asked for where nothing runs."""

CONNECTIONS = {
    "preconnect": '<link rel="preconnect" href="http://HOST/">',
    "dnsprefetch": '<link rel="dns-prefetch" href="http://HOST/">',
    "prerender": '<link rel="prerender" href="http://HOST/prerender">',
    "track": '<video controls><track default kind="captions" src="http://HOST/track.vtt"></video>',
    "use": '<svg><use href="http://HOST/use.svg#x"/></svg>',
    "cursor": '<p style="cursor: url(http://HOST/cursor.png), auto">x</p>',
    "ping": '<a href="#x" ping="http://HOST/ping">x</a>',
    "frame": '<frameset><frame src="http://HOST/frame"></frameset>',
}
"""What opens a connection at most, or asks in some engines or at some deed."""

SCRIPTS = {
    "scriptsource": '<script src="http://HOST/scriptsource.js"></script>',
    "module": '<script type="module" src="http://HOST/module.js"></script>',
    "inlinescript": f"<script>{RUN.format(name='inlinescript')}</script>",
    "imgerror": f'<img src="x:" onerror="{RUN.format(name="imgerror")}">',
    "svgload": f'<svg onload="{RUN.format(name="svgload")}"></svg>',
    "svgscript": f"<svg><script>{RUN.format(name='svgscript')}</script></svg>",
    "toggle": f'<details open ontoggle="{RUN.format(name="toggle")}">x</details>',
    "autofocus": f'<input autofocus onfocus="{RUN.format(name="autofocus")}">',
    "animation": "<style>@keyframes a { to { color: red } }</style>"
    f'<p style="animation: a 1ms" onanimationstart="{RUN.format(name="animation")}">x</p>',
    "javascriptframe": f'<iframe src="javascript:{RUN.format(name="javascriptframe")}"></iframe>',
    "styleload": f'<style onload="{RUN.format(name="styleload")}"></style>',
    "bodyload": f'<body onload="{RUN.format(name="bodyload")}">',
    "videoerror": f'<video src="x:" onerror="{RUN.format(name="videoerror")}"></video>',
    "beacon": "<script>navigator.sendBeacon('http://HOST/beacon')</script>",
    "worker": '<script>new Worker(\'data:text/javascript,fetch("http://HOST/worker",{mode:"no-cors"})\')</script>',
}
"""What asks when it runs."""

ALL = {**REQUESTS, **CONNECTIONS, **SCRIPTS}
