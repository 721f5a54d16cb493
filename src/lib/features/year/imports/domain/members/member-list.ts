import type { Quarter } from '#lib/features/people/quarters/index.ts';
import type { CellPlace } from '../register.ts';

/** What a column of a members' list may be; « never » is not even kept while it waits. */
export type MemberRole =
	| 'full-name'
	| 'family-name'
	| 'given-name'
	| 'birth-name'
	| 'birth-date'
	| 'sex'
	| 'phone'
	| 'email'
	| 'commune'
	| 'postal-code'
	| 'insee'
	| 'address'
	| 'member-number'
	| 'status'
	| 'quarter'
	| 'qpv'
	| 'responsible-name'
	| 'responsible-family-name'
	| 'responsible-given-name'
	| 'responsible-phone'
	| 'responsible-email'
	| 'never'
	| 'ignored';

/** What each role of a column is called on screen. */
export const MEMBER_ROLE_NAMES: Record<MemberRole, string> = {
	'full-name': 'Nom et prénom',
	'family-name': 'Nom',
	'given-name': 'Prénom',
	'birth-name': 'Nom de naissance (pour reconnaître)',
	'birth-date': 'Naissance (l’année seule)',
	sex: 'Sexe ou civilité',
	phone: 'Téléphone',
	email: 'Adresse électronique',
	commune: 'Commune',
	'postal-code': 'Code postal (pour la commune)',
	insee: 'Code INSEE de la commune',
	address: 'Adresse (la commune seule)',
	'member-number': 'Numéro d’adhérent',
	status: 'Situation',
	quarter: 'Quartier',
	qpv: 'Quartier prioritaire, oui ou non',
	'responsible-name': 'Adulte responsable',
	'responsible-family-name': 'Nom de l’adulte responsable',
	'responsible-given-name': 'Prénom de l’adulte responsable',
	'responsible-phone': 'Téléphone de l’adulte responsable',
	'responsible-email': 'Adresse électronique de l’adulte responsable',
	never: 'Jamais gardé',
	ignored: 'À laisser de côté'
};

export type MemberColumn = { index: number; header: string; role: MemberRole; sample: string };

export type ContactOwner = 'own' | 'responsible-adult';

export type SocialStatus = 'retraite' | 'sans_emploi' | 'en_emploi' | 'scolarise';

/** `isByKind`: the line said only whether it is a priority quarter, not which one. */
export type SaidQuarter = Quarter & { isByKind: boolean };

/** One person of the list, as its line says: what is absent was not said. */
export type MemberLine = {
	/** Line number that a person sees. */
	line: number;
	place: CellPlace;
	familyName: string;
	givenName: string;
	/** Other family names of hers that the line gives: before her marriage, or since. */
	otherNames: string[];
	birthYear?: number;
	sex?: 'female' | 'male';
	commune?: string;
	/** As the line writes it: a name, or yes or no. */
	quarterSaid?: { text: string; place: CellPlace };
	/** What that is in the centre's own list. */
	quarter?: SaidQuarter;
	status?: SocialStatus;
	numbers: string[];
	phones: { number: string; owner: ContactOwner; isFictional: boolean }[];
	emails: { address: string; owner: ContactOwner }[];
	adult?: { familyName: string; givenName: string };
};
