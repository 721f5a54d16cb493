/** What nobody should read of somebody on a public page. */
export type PersonalKind = 'phone' | 'mail' | 'plate' | 'house' | 'name' | 'confidential';

/** What is read in its place, and what is said of it to whoever wrote it. */
export const PERSONAL: Readonly<Record<PersonalKind, { mark: string; said: string }>> = {
	phone: { mark: '[numéro masqué]', said: 'un numéro de téléphone' },
	mail: { mark: '[adresse masquée]', said: 'une adresse électronique' },
	plate: { mark: '[plaque masquée]', said: 'une plaque d’immatriculation' },
	house: { mark: '[numéro masqué]', said: 'le numéro d’une maison, à côté d’un nom' },
	name: { mark: '[nom masqué]', said: 'le nom de quelqu’un, à côté d’une adresse' },
	confidential: { mark: '[numéro masqué]', said: 'un numéro confidentiel' }
};
