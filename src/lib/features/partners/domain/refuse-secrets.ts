import { findConfidential } from '#lib/features/confidential/index.ts';

export type SecretRefusal = { refusal: 'confidential'; message: string };

/** Nothing confidential is kept, nor sent to anybody: the text is refused, its value told to nobody. */
export function refuseSecrets(...texts: (string | null | undefined)[]): SecretRefusal | null {
	const isRefused = texts.some((text) =>
		findConfidential(text ?? '').findings.some(({ verdict }) => verdict === 'refused')
	);
	return isRefused
		? {
				refusal: 'confidential',
				message:
					'Il y a ici un numéro ou un code confidentiel. Retirez-le : la personne le donnera elle-même à qui de droit.'
			}
		: null;
}
