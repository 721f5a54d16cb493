import { OidcFailure } from '#lib/platform/auth/oidc-failure.ts';
import { log } from '#lib/platform/log.ts';
import type { OidcProvider } from '#lib/platform/auth/oidc-provider.ts';
import { refuse } from '#lib/shared/refuse.ts';

/** Why nobody came in by the provider: one calm sentence, and another way stays open. */
export type ProviderRefusal = {
	refusal: 'off' | 'away' | 'given-up' | 'stale' | 'answer' | 'unverified' | 'not-invited';
	message: string;
};

export const OFF: ProviderRefusal = refuse(
	'off',
	'Cette installation ne propose pas de se connecter par un autre service.'
);

/** One that is read on the screen, and whose reason is in the operator's log, without a person. */
export function refuseProvider(
	provider: OidcProvider,
	refusal: Exclude<ProviderRefusal['refusal'], 'off'>,
	reason: string = refusal
): ProviderRefusal {
	log.warn({ reason }, 'no sign-in by the provider');
	const { name } = provider.settings;
	const messages = {
		away: `${name} ne répond pas pour l’instant. Réessayez dans quelques minutes, ou connectez-vous autrement.`,
		'given-up': `La connexion avec ${name} n’est pas allée au bout. Recommencez, ou connectez-vous autrement.`,
		stale: `Cette connexion avec ${name} a déjà servi, ou date de plus de dix minutes. Recommencez depuis cet appareil.`,
		answer: `La réponse de ${name} n’a pas pu être vérifiée\u00a0: personne n’est entré. Recommencez\u00a0; si cela dure, prévenez la personne qui gère Déclic.`,
		unverified: `${name} ne garantit pas votre adresse électronique. Faites-la vérifier auprès de ${name}, ou connectez-vous autrement.`,
		// The same whoever it is: never invited, withdrawn, or an address that changed hands.
		'not-invited': `Votre adresse n’a pas d’invitation, ou elle est déjà reliée à un autre compte ${name}. Demandez une invitation à la direction de votre centre, puis ouvrez le lien reçu.`
	};
	return { refusal, message: messages[refusal] };
}

/** Turns what the client of the provider throws into a refusal; anything else is unexpected. */
export async function calmly<Result>(
	provider: OidcProvider,
	work: () => Promise<Result>
): Promise<Result | ProviderRefusal> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof OidcFailure)) throw error;
		const { reason } = error;
		return refuseProvider(provider, reason === 'unreachable' ? 'away' : 'answer', reason);
	}
}
