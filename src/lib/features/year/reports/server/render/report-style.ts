/** Style of the report that stands alone: on screen at 400 % as on paper. */
export const REPORT_STYLE = `:root {
	--ink: #1c2321;
	--soft: #4a5552;
	--line: #c9d1ce;
	--chart-1: #0b4f4a;
	--chart-2: #cc791d;
	--chart-3: #66229a;
	--surface: #fff;
	color: var(--ink);
	background: #fff;
	font:
		1.125rem/1.5 'Atkinson Hyperlegible Next',
		'Atkinson Hyperlegible',
		Verdana,
		sans-serif;
}
.back {
	max-width: 52rem;
	margin: 0 auto;
	padding: 1rem 1rem 0;
}
main {
	max-width: 52rem;
	margin: 0 auto;
	padding: 1.5rem 1rem 4rem;
}
h1 {
	font-size: 2rem;
	line-height: 1.2;
	margin: 0 0 0.5rem;
}
h2 {
	font-size: 1.5rem;
	line-height: 1.25;
	margin: 2.5rem 0 0.75rem;
}
h3 {
	font-size: 1.125rem;
	margin: 1.25rem 0 0.25rem;
}
p {
	margin: 0.25rem 0;
	max-width: 42rem;
}
.fiche {
	border-top: 3px solid var(--chart-1);
	margin-top: 3rem;
	padding-top: 1rem;
}
.fiche h2 {
	margin-top: 0.25rem;
}
.banner {
	color: var(--soft);
	font-size: 1rem;
}
.under {
	color: var(--soft);
}
.figures > div {
	display: grid;
	grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
	gap: 0 1rem;
	padding: 0.4rem 0;
	border-bottom: 1px solid var(--line);
}
.figures dd {
	margin: 0;
}
.figures span {
	display: block;
	color: var(--soft);
	font-size: 1rem;
}
figure {
	margin: 1.5rem 0;
	break-inside: avoid;
}
figure svg {
	max-width: 100%;
	height: auto;
}
.photo img {
	max-width: 100%;
	height: auto;
}
table {
	border-collapse: collapse;
	width: 100%;
	margin: 0.75rem 0;
	font-size: 1rem;
}
caption {
	text-align: start;
	color: var(--soft);
	padding-bottom: 0.25rem;
}
th,
td {
	border-bottom: 1px solid var(--line);
	padding: 0.3rem 0.5rem;
	text-align: start;
	vertical-align: top;
	overflow-wrap: anywhere;
}
th[scope='row'] {
	font-weight: 400;
}
.num {
	text-align: end;
	font-variant-numeric: tabular-nums;
}
blockquote {
	margin: 1rem 0;
	padding-inline-start: 1rem;
	border-inline-start: 4px solid var(--line);
}
.narrow {
	display: none;
	max-width: 24rem;
}
@media screen and (max-width: 40em) {
	.figures > div {
		grid-template-columns: 1fr;
	}
	.wide {
		display: none;
	}
	.narrow {
		display: block;
	}
	.cards,
	.cards :is(caption, tbody, tr, th, td) {
		display: block;
	}
	.cards thead {
		position: absolute;
		width: 1px;
		height: 1px;
		overflow: hidden;
		clip-path: inset(50%);
	}
	.cards tr {
		border-bottom: 1px solid var(--line);
		padding: 0.4rem 0;
	}
	.cards :is(th, td) {
		border: 0;
		padding: 0.1rem 0;
	}
	.cards th[scope='row'] {
		font-weight: 700;
	}
	.cards td {
		display: flex;
		justify-content: space-between;
		gap: 1rem;
	}
	.cards td::before {
		content: attr(data-label) / '';
		color: var(--soft);
	}
}
@media print {
	.back {
		display: none;
	}
	.fiche {
		break-before: page;
		border-top: 0;
	}
	body {
		font-size: 11pt;
	}
}
`;
