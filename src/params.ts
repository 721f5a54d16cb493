import { defineParams } from '@sveltejs/kit/params';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const params = defineParams({
	uuid: (text: string) => (UUID.test(text) ? text : undefined),
	annee: (text: string) => (/^(19|20|21)\d\d$/.test(text) ? Number(text) : undefined),
	slug: (text: string) => (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) ? text : undefined)
});
