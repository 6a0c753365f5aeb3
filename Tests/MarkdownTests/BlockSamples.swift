extension Sample {
  /// Blocks of CommonMark, chapters 3 to 5.
  static let blockSamples: [Sample] = [
    Sample("Les mots du cercle.", "<p>Les mots du cercle.</p>\n"),
    Sample("Une ligne\nla suivante", "<p>Une ligne\nla suivante</p>\n"),
    Sample("Un paragraphe\n\nun autre", "<p>Un paragraphe</p>\n<p>un autre</p>\n"),
    Sample("   trois espaces\n      puis six", "<p>trois espaces\npuis six</p>\n"),
    Sample("# Un", "<h1>Un</h1>\n"),
    Sample("###### Six", "<h6>Six</h6>\n"),
    Sample("####### Sept", "<p>####### Sept</p>\n"),
    Sample("#hashtag", "<p>#hashtag</p>\n"),
    Sample("## Fermé ##", "<h2>Fermé</h2>\n"),
    Sample("# Ouvert#", "<h1>Ouvert#</h1>\n"),
    Sample("#", "<h1></h1>\n"),
    Sample("\\# échappé", "<p># échappé</p>\n"),
    Sample("Titre\n=====", "<h1>Titre</h1>\n"),
    Sample("Titre\nsur deux lignes\n---", "<h2>Titre\nsur deux lignes</h2>\n"),
    Sample("> citation\n---", "<blockquote>\n<p>citation</p>\n</blockquote>\n<hr />\n"),
    Sample("***", "<hr />\n"),
    Sample(" - - -", "<hr />\n"),
    Sample("_____", "<hr />\n"),
    Sample("--", "<p>--</p>\n"),
    Sample(
      "    du code\n      et encore\n\n    fin\n\nsuite",
      "<pre><code>du code\n  et encore\n\nfin\n</code></pre>\n<p>suite</p>\n"),
    Sample("paragraphe\n    pas du code", "<p>paragraphe\npas du code</p>\n"),
    Sample("\tdu code", "<pre><code>du code\n</code></pre>\n"),
    Sample(" \tdu code", "<pre><code>du code\n</code></pre>\n"),
    Sample("```\nun <b>\n  deux\n```", "<pre><code>un &lt;b&gt;\n  deux\n</code></pre>\n"),
    Sample(
      "~~~ swift numéro\nlet a = 1\n~~~~", "<pre><code class=\"language-swift\">let a = 1\n</code></pre>\n"),
    Sample("````\n```\n````", "<pre><code>```\n</code></pre>\n"),
    Sample("```\njamais fermé", "<pre><code>jamais fermé\n</code></pre>\n"),
    Sample(
      "> ```\n> dans la citation\n\nfin",
      "<blockquote>\n<pre><code>dans la citation\n</code></pre>\n</blockquote>\n<p>fin</p>\n"),
    Sample("  ```\n   indenté\n  ```", "<pre><code> indenté\n</code></pre>\n"),
    Sample("> un\n> deux", "<blockquote>\n<p>un\ndeux</p>\n</blockquote>\n"),
    Sample("> un\nparesse", "<blockquote>\n<p>un\nparesse</p>\n</blockquote>\n"),
    Sample("> un\n\nfin", "<blockquote>\n<p>un</p>\n</blockquote>\n<p>fin</p>\n"),
    Sample(
      ">sans espace\n> > imbriqué\n>retour",
      "<blockquote>\n<p>sans espace</p>\n<blockquote>\n<p>imbriqué\nretour</p>\n</blockquote>\n</blockquote>\n"
    ),
    Sample(
      "> # Titre\n> - a\n> - b",
      "<blockquote>\n<h1>Titre</h1>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n</blockquote>\n"),
    Sample(">", "<blockquote>\n</blockquote>\n"),
    Sample(">     code", "<blockquote>\n<pre><code>code\n</code></pre>\n</blockquote>\n"),
    Sample("- un\n- deux", "<ul>\n<li>un</li>\n<li>deux</li>\n</ul>\n"),
    Sample("- un\n\n- deux", "<ul>\n<li>\n<p>un</p>\n</li>\n<li>\n<p>deux</p>\n</li>\n</ul>\n"),
    Sample(
      "- un\n- deux\n\n\n- trois",
      "<ul>\n<li>\n<p>un</p>\n</li>\n<li>\n<p>deux</p>\n</li>\n<li>\n<p>trois</p>\n</li>\n</ul>\n"),
    Sample("* a\n+ b\n- c", "<ul>\n<li>a</li>\n</ul>\n<ul>\n<li>b</li>\n</ul>\n<ul>\n<li>c</li>\n</ul>\n"),
    Sample("1. un\n2. deux", "<ol>\n<li>un</li>\n<li>deux</li>\n</ol>\n"),
    Sample("7) sept\n8) huit", "<ol start=\"7\">\n<li>sept</li>\n<li>huit</li>\n</ol>\n"),
    Sample("0. zéro", "<ol start=\"0\">\n<li>zéro</li>\n</ol>\n"),
    Sample("1234567890. trop long", "<p>1234567890. trop long</p>\n"),
    Sample(
      "- a\n  - b\n    - c", "<ul>\n<li>a\n<ul>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n</li>\n</ul>\n"
    ),
    Sample(
      "- a\n\n  suite\n- b", "<ul>\n<li>\n<p>a</p>\n<p>suite</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    Sample("- a\n  suite", "<ul>\n<li>a\nsuite</li>\n</ul>\n"),
    Sample("- a\nparesse", "<ul>\n<li>a\nparesse</li>\n</ul>\n"),
    Sample("-\n  après", "<ul>\n<li>après</li>\n</ul>\n"),
    Sample("-\n\n  coupé", "<ul>\n<li></li>\n</ul>\n<p>coupé</p>\n"),
    Sample("- un\n\n      code", "<ul>\n<li>\n<p>un</p>\n<pre><code>code\n</code></pre>\n</li>\n</ul>\n"),
    Sample(
      "-     code\n\n  texte", "<ul>\n<li>\n<pre><code>code\n</code></pre>\n<p>texte</p>\n</li>\n</ul>\n"),
    Sample("1.  deux espaces\n\n    suite", "<ol>\n<li>\n<p>deux espaces</p>\n<p>suite</p>\n</li>\n</ol>\n"),
    Sample(
      "- a\n- b\n\n  [r]: /u\n- c",
      "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n<li>\n<p>c</p>\n</li>\n</ul>\n"),
    Sample(
      "- a\n  > b\n  >\n- c", "<ul>\n<li>a\n<blockquote>\n<p>b</p>\n</blockquote>\n</li>\n<li>c</li>\n</ul>\n"
    ),
    Sample(
      "- ```\n  a\n\n\n  ```\n- b", "<ul>\n<li>\n<pre><code>a\n\n\n</code></pre>\n</li>\n<li>b</li>\n</ul>\n"),
    Sample("paragraphe\n- liste", "<p>paragraphe</p>\n<ul>\n<li>liste</li>\n</ul>\n"),
    Sample("paragraphe\n2. pas une liste", "<p>paragraphe\n2. pas une liste</p>\n"),
    Sample("paragraphe\n1. une liste", "<p>paragraphe</p>\n<ol>\n<li>une liste</li>\n</ol>\n"),
    Sample("paragraphe\n*", "<p>paragraphe\n*</p>\n"),
    Sample("- - a\n- # b", "<ul>\n<li>\n<ul>\n<li>a</li>\n</ul>\n</li>\n<li>\n<h1>b</h1>\n</li>\n</ul>\n"),
    Sample("* a\n\n\n\n  b", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
    Sample("- a\n -b", "<ul>\n<li>a\n-b</li>\n</ul>\n"),
    Sample("10. a\n   b\n\n    c", "<ol start=\"10\">\n<li>\n<p>a\nb</p>\n<p>c</p>\n</li>\n</ol>\n"),
    Sample("[a]: /u \"t\"\n\n[a]", "<p><a href=\"/u\" title=\"t\">a</a></p>\n"),
    Sample(
      "[a]: <u v>\n'sur deux\nlignes'\n\n[A]", "<p><a href=\"u%20v\" title=\"sur deux\nlignes\">A</a></p>\n"),
    Sample("[a]: /premier\n[a]: /second\n\n[a]", "<p><a href=\"/premier\">a</a></p>\n"),
    Sample("[É\n  é]: /u\n\n[é É]", "<p><a href=\"/u\">é É</a></p>\n"),
    Sample("[a]: /u \"t\" reste", "<p>[a]: /u &quot;t&quot; reste</p>\n"),
    Sample("[a]: /u\n\"reste\" ici\n\n[a]", "<p>&quot;reste&quot; ici</p>\n<p><a href=\"/u\">a</a></p>\n"),
    Sample("paragraphe\n[a]: /u\n\n[a]", "<p>paragraphe\n[a]: /u</p>\n<p>[a]</p>\n"),
    Sample("> [a]: /u\n\n[a]", "<blockquote>\n</blockquote>\n<p><a href=\"/u\">a</a></p>\n"),
    Sample("[a]:\n\n[a]", "<p>[a]:</p>\n<p>[a]</p>\n"),
    Sample("[a]: <>\n\n[a]", "<p><a href=\"\">a</a></p>\n"),
    Sample(
      "<div>\n*brut*\n\n*mis en forme*\n</div>", "<div>\n*brut*\n<p><em>mis en forme</em></p>\n</div>\n"),
    Sample("<!-- un\n\ncommentaire -->\nsuite", "<!-- un\n\ncommentaire -->\n<p>suite</p>\n"),
    Sample("<?php\n\n?>", "<?php\n\n?>\n"),
    Sample("<!DOCTYPE html>", "<!DOCTYPE html>\n"),
    Sample("<![CDATA[\n\n]]>\nfin", "<![CDATA[\n\n]]>\n<p>fin</p>\n"),
    Sample("<pre>\n\n*brut*\n</pre>", "<pre>\n\n*brut*\n</pre>\n"),
    Sample("<custom-tag>\n*brut*", "<custom-tag>\n*brut*\n"),
    Sample("texte\n<custom-tag>", "<p>texte\n<custom-tag></p>\n"),
    Sample("<em>*a*</em>", "<p><em><em>a</em></em></p>\n"),
    Sample("a\r\nb\rc", "<p>a\nb\nc</p>\n"),
    Sample("-\ta\n\n\tb", "<ul>\n<li>\n<p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
    Sample(">\t\tcode", "<blockquote>\n<pre><code>  code\n</code></pre>\n</blockquote>\n"),
  ]
}
