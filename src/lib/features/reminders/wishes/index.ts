export { type Channel, type Language, LANGUAGE_NAMES, UNASKED, type Wish } from './domain/wish.ts';
export { WishForm } from './domain/wish-form.ts';
