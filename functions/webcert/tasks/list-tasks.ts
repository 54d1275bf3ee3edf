import { placeOf } from "../../certificate/model/issuing-place.ts";
import { permitInList } from "../../certificate/model/permissions/permit-certificate.ts";
import { certificateStore, directory, taskStore } from "../../certificate/needs.ts";
import type { StoredCertificate } from "../../certificate/store/certificate-store.ts";
import type { TaskLine } from "../../certificate/store/task-store.ts";
import { formOf } from "../../certificate/types/json/form-name.ts";
import { findType } from "../../certificate/types/registry.ts";
import { comparableHsaId } from "../../operation/comparable-ids.ts";
import { operation } from "../../operation/operation.ts";
import type { UnitContext } from "../../operation/request-context.ts";
import { ok } from "../../operation/result.ts";
import { careActor, writerOf } from "../care-actor.ts";
import { listTasks } from "./list-tasks.contract.ts";
import { namedIn, toldTask } from "./told-task.ts";

export const listTasksOperation = operation(
  listTasks,
  (the) => ({ tasks: the(taskStore), certificates: the(certificateStore), directory: the(directory) }),
  async ({ of, ...page }, context, needs) => {
    const { values, next } = await needs.tasks.listOf(placeOf(context.unit), { ...page, ...assigneeOf(of, context) });
    const asked = values.flatMap((line) => (line.kind === "draft" ? [] : [line.certificateId]));
    const heads = await needs.certificates.findAll(asked);
    const staff = await needs.directory.staffOf(namedIn(values.map(({ task }) => task)));
    const tasks = values.flatMap((line) => {
      const { task, ...told } = line;
      const form = shownForm(line, heads, context);
      if (form === undefined) return [];
      const { task: whose } = toldTask(task, context.unit, staff);
      return whose === undefined ? [] : [{ ...told, ...form, task: whose }];
    });
    return ok(next === undefined ? { tasks } : { tasks, next });
  },
);

function assigneeOf(of: "me" | "unit" | undefined, context: UnitContext): { readonly assignee?: string } {
  if (of === undefined) return {};
  return { assignee: comparableHsaId(of === "me" ? writerOf(context) : context.unit.hsaId) };
}

/** The form of what is to be done; undefined of a question that is not the caller's to see. */
function shownForm(line: TaskLine, heads: ReadonlyMap<string, StoredCertificate>, context: UnitContext) {
  if (line.kind === "draft") return formOf(line);
  const certificate = heads.get(line.certificateId)?.certificate;
  const type = certificate === undefined ? undefined : findType(certificate.type, certificate.version);
  if (certificate === undefined || type === undefined) return undefined;
  return permitInList["see-question"]({ actor: careActor(context), certificate, type }).ok
    ? formOf(certificate)
    : undefined;
}
