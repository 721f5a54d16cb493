import { lonePage } from './lone-page.ts';

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<"]/g, (sign) => ESCAPED[sign]!);

/** The page shown to a browser without scripts when what it sent was not taken: why, and where to go. */
export function refusedPage(page: {
	status: number;
	message: string;
	/** The page the form comes from. */
	address: string;
	headers?: Record<string, string>;
}): Response {
	const { status, message, address, headers } = page;
	return lonePage({
		status,
		title: 'Rien n’est enregistré',
		head: '',
		body: `<main class="page" id="contenu"><div class="stack reading">
<h1>Rien n’est enregistré</h1>
<p class="lead">${escaped(message)}</p>
<p>Pour retrouver ce que vous aviez écrit, revenez en arrière avec votre navigateur.</p>
<p><a class="button primary" href="${escaped(address)}">Revenir à la page</a></p>
</div></main>`,
		headers
	});
}
