import { aroundOwn } from './around-own.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => aroundOwn(event, 'fr');
