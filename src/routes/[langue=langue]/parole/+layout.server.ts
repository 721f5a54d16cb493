import { aroundOwn } from '../../parole/around-own.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => aroundOwn(event, event.params.langue);
