import type { Language } from "../core/text";
import { ar } from "./ar";
import { en, type Messages } from "./en";
import { fr } from "./fr";

export type { Messages };

const messages: Readonly<Record<Language, Messages>> = { en, ar, fr };

export const messagesIn = (language: Language): Messages => messages[language];

export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");
