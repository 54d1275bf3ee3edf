import type { Reminders } from "../../certificate/model/correspondence.ts";

/** How often a recipient has reminded of what it asked, and when last. */
export function toldReminders(reminders: Reminders | undefined) {
  return reminders === undefined ? {} : { reminders: { count: reminders.count, lastAt: reminders.lastAt } };
}
