import { defineParams } from '@sveltejs/kit/params';
import { isId } from './lib/shared/identifier.ts';

export const params = defineParams({
	uuid: (text: string) => (isId(text) ? text : undefined),
	annee: (text: string) => (/^(19|20|21)\d\d$/.test(text) ? Number(text) : undefined),
	langue: (text: string) => (text === 'en' || text === 'ar' ? text : undefined),
	texte: (text: string) => (text === 'facile' || text === 'en' || text === 'ar' ? text : undefined),
	annonce: (text: string) => (isId(text) || /^\d{4}-W\d\d$/.test(text) ? text : undefined),
	rang: (text: string) => (/^(?:0|[1-9]\d?)$/.test(text) ? Number(text) : undefined),
	slug: (text: string) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : undefined)
});
