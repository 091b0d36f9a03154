RoleScope
Copyright 2026 The RoleScope authors

RoleScope is licensed under the Apache License, Version 2.0; see the file LICENSE.

It comes with these libraries, each under its own licence. The full texts are in
the libraries' own files in lib.

<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
<#assign licenses = entry.getValue()/>
${project.groupId}:${project.artifactId}:${project.version}
<#list licenses as license>
    ${license}
</#list>
</#list>
