import { error, type RequestEvent } from '@sveltejs/kit';

// As `/partenaire/[jeton]`: our own pages may know the name of the site, nobody the address of this one.
export const HEADERS = {
	'referrer-policy': 'strict-origin',
	'cache-control': 'no-store',
	'x-robots-tag': 'noindex'
};

/** Said alike of a link that is over, closed, altered or was never given, and of a message that is shown no more. */
export function closed({ setHeaders }: Pick<RequestEvent, 'setHeaders'>): never {
	setHeaders(HEADERS);
	error(410, {
		message:
			'Téléphonez au centre social\u00a0: il note votre réponse, ou vous envoie un autre lien.'
	});
}
