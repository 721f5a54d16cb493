import theme from '#lib/design/theme.css?inline';

type LonePage = {
	status: number;
	title: string;
	/** French where nothing is said. */
	language?: 'fr' | 'en' | 'ar';
	/** As Svelte has drawn them. */
	head: string;
	body: string;
	/** Written into the head: what only browsers without a script obey. */
	also?: string;
	script?: { text: string; hash: string };
	headers?: Record<string, string>;
};

/** A page that needs nothing but itself, so that it can be drawn whatever the state of the rest. */
export function lonePage(page: LonePage): Response {
	const { status, title, head, body, also = '', language = 'fr' } = page;
	const policy = [
		`default-src 'self'`,
		`script-src ${page.script?.hash ?? `'none'`}`,
		`style-src 'unsafe-inline'`,
		`object-src 'none'`,
		`base-uri 'none'`,
		`frame-ancestors 'none'`,
		`form-action 'self'`
	].join('; ');
	const html = `<!doctype html>
<html lang="${language}"${language === 'ar' ? ' dir="rtl"' : ''}>
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="robots" content="noindex" />
<title>${title} – Déclic</title>
${also}
<style>${theme}</style>
${head}
</head>
<body>
${body}
${page.script ? `<script>${page.script.text}</script>` : ''}
</body>
</html>`;
	return new Response(html, {
		status,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-security-policy': policy,
			'cache-control': 'no-store',
			...page.headers
		}
	});
}
