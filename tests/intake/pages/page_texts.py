"""A small page with everything that a page has, for the tests of its readers."""

HEAD = """<!DOCTYPE html><html lang="en-GB"><head><title>Bridge shuts after storm | The Daily Example</title>
<meta property="og:title" content="Storm shuts the bridge that everybody loves">
<meta property="og:site_name" content="The Daily Example">
<meta property="article:published_time" content="2024-05-06T23:30:00-04:00">
<meta name="author" content="Ann Lee">
<link rel="canonical" href="https://www.example.com/news/2024/05/06/bridge">
</head>"""
PARAGRAPHS = (
    "The old bridge was shut on Monday after the storm had torn three of its cables.",
    "“We close it for everybody,” said the mayor, who spoke to reporters beside the river at noon.",
    "Boats will carry people over the water until the cables are new, which takes a month.",
    "The bridge was built by two brothers, and a third of the town walks over it every day.",
)
BODY = f"""<body><nav><a href="/">Home</a><a href="/news">All of the news that we have</a></nav>
<main><article><h1>Bridge shuts after storm</h1><p class="article-dek">Three cables tore while nobody was there to see it.</p>
<p class="byline">By Ann Lee and Tom Roe</p>
<figure><img src="a.jpg"><figcaption>The bridge before the storm came to it.</figcaption></figure>
<div class="article-body"><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>
<p><a href="/x">READ MORE ABOUT THE OTHER BRIDGES OF THE TOWN</a></p>
<h2>What happens now</h2><p>{PARAGRAPHS[2]}</p>
<blockquote class="twitter-tweet"><p>I saw the cables fall into the river.</p>— Jo (@jo) May 6, 2024</blockquote>
<p>{PARAGRAPHS[3]}</p>
<p>Sign up for our newsletter and read it every day.</p>
<p>Ann Lee is a reporter in the north.</p></div></article></main>
<footer><p>Copyright 2024 The Daily Example. All rights are with it.</p></footer></body></html>"""
PAGE = (HEAD + BODY).encode()
