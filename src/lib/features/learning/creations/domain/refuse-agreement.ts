import { refuseConfidential } from '#lib/features/house/confidential/index.ts';
import { refuse } from '#lib/shared/refuse.ts';
import type { AgreementAnswer, Voice } from './creation.ts';

export type AgreementWords = {
	saidBy: Voice;
	answer: AgreementAnswer;
	support: 'spoken' | 'signed';
	keptAt: string;
	day: string;
};

export type AgreementRefusal = {
	refusal: 'to-come' | 'not-signed' | 'no-place' | 'nothing-signed' | 'confidential';
	message: string;
};

/** What is wrong in an agreement: the adult signs, and the paper is somewhere. */
export function refuseAgreement(said: AgreementWords, today: string): AgreementRefusal | null {
	const keptAt = said.keptAt.trim();
	if (said.day > today) {
		return refuse('to-come', 'Ce jour est à venir\u00a0: donnez celui de la réponse.');
	}
	if (said.saidBy === 'adult' && said.answer === 'given' && said.support !== 'signed') {
		return refuse(
			'not-signed',
			'L’adulte responsable signe une autorisation\u00a0: de vive voix ne suffit pas.'
		);
	}
	if (said.support === 'signed' && keptAt.length < 3) {
		return refuse('no-place', 'Dites où l’autorisation signée est rangée au centre.');
	}
	if (said.support === 'spoken' && keptAt !== '') {
		return refuse(
			'nothing-signed',
			'De vive voix, il n’y a pas de papier à ranger\u00a0: choisissez «\u202fSigné\u202f», ou effacez où il est.'
		);
	}
	const confidential = refuseConfidential({ 'Où elle est rangée': keptAt });
	return confidential && refuse('confidential', confidential.message);
}
