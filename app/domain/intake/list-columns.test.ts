import { describe, expect, it } from "vitest";
import { columnsProblem, recogniseColumns, templateOf } from "./list-columns";
import { importKinds } from "./list-import";

describe("the columns of a list", () => {
  it("are recognised by the names programs give them", () => {
    expect(recogniseColumns(["Legal Forename", "SURNAME", "D.O.B.", "Post code", "Mobile No.", "E-mail address", "UPN", "Why at risk?"])).toEqual({
      "Legal Forename": "first_name", SURNAME: "last_name", "D.O.B.": "date_of_birth", "Post code": "postcode", "E-mail address": "email", "Why at risk?": "reason",
    });
  });

  it("hold a thing once: the first of two columns of one meaning", () => {
    expect(recogniseColumns(["Mobile", "Telephone"])).toEqual({ Mobile: "phone" });
  });

  it("must hold a name and a date of birth, and nothing twice", () => {
    expect(columnsProblem({ Name: "full_name", Born: "date_of_birth" })).toBeUndefined();
    expect(columnsProblem({ Born: "date_of_birth" })).toBe("no_name");
    expect(columnsProblem({ Name: "full_name" })).toBe("no_date_of_birth");
    expect(columnsProblem({ Name: "full_name", Born: "date_of_birth", Other: "date_of_birth" })).toBe("field_twice");
  });

  it.each(importKinds)("are all recognised in the file to fill in (%s)", (kind) => {
    const [headings = [], example = []] = templateOf(kind);
    expect(Object.keys(recogniseColumns(headings))).toEqual(headings);
    expect(example).toHaveLength(headings.length);
  });
});
