<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source> if ≥ 0, else </source>
        <translation> （≥ 0 时），否则 </translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source> · making the compiled one</source>
        <translation> · 正在生成编译的内核</translation>
    </message>
    <message>
        <source>&amp;Cells that cannot be used</source>
        <translation>不能用的单元格(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cells that cannot be used ({count:,})</source>
        <translation>不能用的单元格(&amp;C)（{count:,}）</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>清空这个列表(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy details for a report</source>
        <translation>复制报告所需的信息(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Decimal mark</source>
        <translation>小数点(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Delete the column</source>
        <translation>删除这一列(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Don’t save</source>
        <translation>不保存(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>编码(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;First row holds</source>
        <translation>第一行是(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Four people (the course&apos;s table)</source>
        <translation>四个人（课程的表格）(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Give it up</source>
        <translation>放弃(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Insert a row above</source>
        <translation>在上面插入一行(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Network</source>
        <translation>网络(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Paste as a new table</source>
        <translation>粘贴为新表格(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>角色(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>行数(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>随机种子(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Show only rows with…</source>
        <translation>只显示符合条件的行(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Take the task away</source>
        <translation>取消任务(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Use without saving</source>
        <translation>使用但不保存(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>(input</source>
        <translation>(输入</translation>
    </message>
    <message>
        <source>({count} more)</source>
        <translation>（还有 {count} 项）</translation>
    </message>
    <message>
        <source>+ add a person</source>
        <translation>+ 加一个人</translation>
    </message>
    <message>
        <source>+ add a row, or paste</source>
        <translation>+ 加一行，或粘贴</translation>
    </message>
    <message>
        <source>+ add a row, or paste from a spreadsheet</source>
        <translation>+ 加一行，或从电子表格粘贴</translation>
    </message>
    <message>
        <source>+ add me to the table</source>
        <translation>+ 把我加进表格</translation>
    </message>
    <message>
        <source>+ line</source>
        <translation>+ 直线</translation>
    </message>
    <message>
        <source>+ {name}, the bias</source>
        <translation>+ {name}，偏置</translation>
    </message>
    <message>
        <source>/ divisor</source>
        <translation>/ 除数</translation>
    </message>
    <message>
        <source>0 to {most:g}: {meaning}.</source>
        <translation>0 到 {most:g}：{meaning}。</translation>
    </message>
    <message>
        <source>0.5 is guessing</source>
        <translation>0.5 等于瞎猜</translation>
    </message>
    <message>
        <source>1 Forward</source>
        <translation>1 前向</translation>
    </message>
    <message>
        <source>1 at {place} of {count}</source>
        <translation>{count} 个中第 {place} 个为 1</translation>
    </message>
    <message>
        <source>1 everywhere</source>
        <translation>处处是 1</translation>
    </message>
    <message>
        <source>1 is best</source>
        <translation>1 最好</translation>
    </message>
    <message>
        <source>1 on the right, 0 on the left, where the neuron does not learn</source>
        <translation>右边是 1，左边是 0，神经元在左边学不到东西</translation>
    </message>
    <message>
        <source>1 on the right, a little on the left, so it always learns</source>
        <translation>右边是 1，左边有一点，所以总能学习</translation>
    </message>
    <message>
        <source>1 on the right, fading out smoothly on the left</source>
        <translation>右边是 1，左边平滑地减弱</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1 行</translation>
    </message>
    <message>
        <source>1 where {column} is {level}, else 0.</source>
        <translation>{column} 为 {level} 时是 1，否则是 0。</translation>
    </message>
    <message>
        <source>2 Loss</source>
        <translation>2 损失</translation>
    </message>
    <message>
        <source>3 Backward</source>
        <translation>3 反向</translation>
    </message>
    <message>
        <source>4 Update</source>
        <translation>4 更新</translation>
    </message>
    <message>
        <source>= z{part}, which wins</source>
        <translation>= z{part}，胜出</translation>
    </message>
    <message>
        <source>A ROC curve needs scores that are finite numbers.</source>
        <translation>画 ROC 曲线需要有限的分数。</translation>
    </message>
    <message>
        <source>A batch has 1 row or more, not {batch}.</source>
        <translation>一批至少有 1 行，不能是 {batch}。</translation>
    </message>
    <message>
        <source>A bias counts fully, whatever comes in.</source>
        <translation>不管输入是什么，偏置都完整地算进去。</translation>
    </message>
    <message>
        <source>A bias counts fully, whatever comes in; {slope}.</source>
        <translation>不管输入是什么，偏置都完整地算进去；{slope}。</translation>
    </message>
    <message>
        <source>A check mark once what is asked for here is done.</source>
        <translation>做到了这里要求的事，就会出现对勾。</translation>
    </message>
    <message>
        <source>A click paints {short}. Right-click erases, Esc ends.</source>
        <translation>点击画出 {short}。右键擦除，Esc 结束。</translation>
    </message>
    <message>
        <source>A click shows what a term means.</source>
        <translation>点击一个术语，就会显示它的意思。</translation>
    </message>
    <message>
        <source>A column needs a name: type one into its header.</source>
        <translation>列需要名称：请在列标题中输入。</translation>
    </message>
    <message>
        <source>A column that never changes cannot tell one row from another. It does no harm, but its weights are as good as biases.</source>
        <translation>从不变化的列无法区分各行。它没有害处，但它的权重只相当于偏置。</translation>
    </message>
    <message>
        <source>A column with train or test in each row can say it instead: click its header and choose Hold-out.</source>
        <translation>也可以由一列来说明，在每一行写 train 或 test：点击它的列标题，选“留出”。</translation>
    </message>
    <message>
        <source>A corner: slope {left} on the left, {right} on the right; the code takes the left one.</source>
        <translation>一个拐角：左边斜率是 {left}，右边是 {right}；代码取左边的。</translation>
    </message>
    <message>
        <source>A corner: slope {left} on the left, {right} on the right; the code takes the right one.</source>
        <translation>一个拐角：左边斜率是 {left}，右边是 {right}；代码取右边的。</translation>
    </message>
    <message>
        <source>A crash costs no more than about {n} seconds of work: at the next start you are asked whether to restore the rest. Your own file changes only when you save.</source>
        <translation>崩溃时最多损失大约 {n} 秒的工作：下次启动时会问你要不要恢复其余的部分。你自己的文件只在你保存时才改变。</translation>
    </message>
    <message>
        <source>A family has at most {most:,} rows: put more into the table.</source>
        <translation>家人最多 {most:,} 行：更多的请放进表格。</translation>
    </message>
    <message>
        <source>A few words that help.</source>
        <translation>几句有帮助的话。</translation>
    </message>
    <message>
        <source>A file is still being made.</source>
        <translation>还有一个文件正在制作。</translation>
    </message>
    <message>
        <source>A film needs the library Pillow: install it with pip install &apos;nnstudio[film]&apos;. Pictures can be saved without it.</source>
        <translation>制作动画需要 Pillow 库：请用 pip install &apos;nnstudio[film]&apos; 安装。保存图片不需要它。</translation>
    </message>
    <message>
        <source>A function such as sigmoid ends at 0 and 1. For a label beyond its ends, training pulls the weights ever farther and never arrives.</source>
        <translation>sigmoid 这样的函数只到 0 和 1 为止。标签超出两端时，训练会把权重越拉越远，却永远达不到。</translation>
    </message>
    <message>
        <source>A goal is one of {known}, not {name}.</source>
        <translation>目标只能是 {known} 之一，不能是 {name}。</translation>
    </message>
    <message>
        <source>A hole in a dot: held out of the training.</source>
        <translation>点中间有空心：留出，不参加训练。</translation>
    </message>
    <message>
        <source>A hole in a dot: the row is held out of the training.</source>
        <translation>点中间有空心：这一行被留出，不参加训练。</translation>
    </message>
    <message>
        <source>A kernel is one of {known}, not {choice!r}.</source>
        <translation>计算内核只能是其中之一：{known}，不能是 {choice!r}。</translation>
    </message>
    <message>
        <source>A label has from 2 to {most} classes, not {count}: read it as a number, or choose another column.</source>
        <translation>标签有 2 到 {most} 个类别，不能是 {count} 个：请把它读作数，或者选别的列。</translation>
    </message>
    <message>
        <source>A layer has 1 to {most} neurons, not {units}.</source>
        <translation>一层有 1 到 {most} 个神经元，不能是 {units} 个。</translation>
    </message>
    <message>
        <source>A line needs at least two points; here there are {n}.</source>
        <translation>一条直线至少需要两个点；这里只有 {n} 个。</translation>
    </message>
    <message>
        <source>A line through points, by hand and by least squares; then several features</source>
        <translation>用一条直线穿过各点，先用手，再用最小二乘法；然后用多个特征</translation>
    </message>
    <message>
        <source>A line&apos;s slope lies between -{tilt:g} and {tilt:g}, its intercept between -{height:g} and {height:g}.</source>
        <translation>直线的斜率在 -{tilt:g} 和 {tilt:g} 之间，截距在 -{height:g} 和 {height:g} 之间。</translation>
    </message>
    <message>
        <source>A lock is one of {known}, not {name}.</source>
        <translation>锁定只能是 {known} 之一，不能是 {name}。</translation>
    </message>
    <message>
        <source>A network begins with random weights. Train this one from many other beginnings to see how much of what it says is luck, and which beginnings never learn.</source>
        <translation>网络从随机的权重开始。让这个网络从许多别的起点训练一遍，看看它说的有多少是运气，哪些起点永远学不会。</translation>
    </message>
    <message>
        <source>A network gives one answer for the same inputs. Where two rows want different ones, the best answer lies between them and is wrong for both.</source>
        <translation>对相同的输入，网络只给出一个答案。两行想要不同的答案时，最好的答案在两者之间，对两行都不对。</translation>
    </message>
    <message>
        <source>A network has 1 to {most} inputs, not {inputs}.</source>
        <translation>网络有 1 到 {most} 个输入，不能是 {inputs} 个。</translation>
    </message>
    <message>
        <source>A network has 1 to {most} layers, not {layers}.</source>
        <translation>网络有 1 到 {most} 层，不能是 {layers} 层。</translation>
    </message>
    <message>
        <source>A new start: seed {seed}.</source>
        <translation>新起点：随机种子 {seed}。</translation>
    </message>
    <message>
        <source>A number is not finite, and no file can hold it: undo until it is.</source>
        <translation>有一个数不是有限的数，文件里存不下：请撤销，直到它恢复正常。</translation>
    </message>
    <message>
        <source>A number is one input, or one output. Training starts again.</source>
        <translation>一个数就是一个输入或一个输出。训练重新开始。</translation>
    </message>
    <message>
        <source>A number is too large to be written in {target}.</source>
        <translation>有一个数太大，不能用 {target} 表示。</translation>
    </message>
    <message>
        <source>A number of the scaling is beyond {most:g}, and no file can hold it: change it.</source>
        <translation>缩放中有一个数超过 {most:g}，文件里存不下：请改动它。</translation>
    </message>
    <message>
        <source>A number of this network is too large for single precision: save it as ONNX.</source>
        <translation>这个网络有一个数对单精度来说太大：请存成 ONNX。</translation>
    </message>
    <message>
        <source>A ring around a dot: the network says another class of this row.</source>
        <translation>点外面有一圈：网络对这一行给出别的类别。</translation>
    </message>
    <message>
        <source>A ring: the network says another class.</source>
        <translation>外面有一圈：网络给出别的类别。</translation>
    </message>
    <message>
        <source>A row of this table has {cells} cells, so {count} do not fit.</source>
        <translation>这个表格的一行有 {cells} 个单元格，放不下 {count} 个。</translation>
    </message>
    <message>
        <source>A run comes here when training starts again: after Rewind, a new start, another activation, or going back along the line under the loss plot. Nothing you trained is lost.</source>
        <translation>每当训练重新开始，之前的训练就会留在这里：倒回、新起点、换激活函数，或者沿损失曲线下方的时间线往回走之后都是如此。你训练过的都不会丢。</translation>
    </message>
    <message>
        <source>A run needs a name of at most {most} letters.</source>
        <translation>训练记录需要一个名称，最多 {most} 个字符。</translation>
    </message>
    <message>
        <source>A running mean of the squared slopes.</source>
        <translation>斜率平方的滑动均值。</translation>
    </message>
    <message>
        <source>A schedule&apos;s factor lies between 0 and 1, not at {factor:g}.</source>
        <translation>学习率计划的因子在 0 和 1 之间，不能是 {factor:g}。</translation>
    </message>
    <message>
        <source>A schedule&apos;s span is 1 epoch or more, not {span}.</source>
        <translation>学习率计划的跨度至少为 1 轮，不能是 {span}。</translation>
    </message>
    <message>
        <source>A second function beside the first: dashed, f above and f&apos; below.</source>
        <translation>与第一个函数并排的第二个函数：用虚线，上面是 f，下面是 f&apos;。</translation>
    </message>
    <message>
        <source>A seed is a whole number from 0 to {max_seed}, not {seed}.</source>
        <translation>随机种子是从 0 到 {max_seed} 的整数，不能是 {seed}。</translation>
    </message>
    <message>
        <source>A sheet has at most {most:,} rows: save the table as CSV.</source>
        <translation>一个工作表最多 {most:,} 行：请把表格存成 CSV。</translation>
    </message>
    <message>
        <source>A square on each residual; the mean squared error is the mean of their areas.</source>
        <translation>在每个残差上画一个正方形；均方误差就是这些面积的平均。</translation>
    </message>
    <message>
        <source>A start is one of {known}, not {initialiser!r}.</source>
        <translation>起点只能是其中之一：{known}，不能是 {initialiser!r}。</translation>
    </message>
    <message>
        <source>A step over {rows} leads to {to}.</source>
        <translation>用{rows}走一步，会到 {to}。</translation>
    </message>
    <message>
        <source>A step too long lands where the slope is steeper still, so the next one is longer: the numbers grow until the computer has none left for them. Shorter steps or smaller inputs prevent it.</source>
        <translation>步子太长，会落到斜率更陡的地方，下一步就更长：数值不断增大，直到计算机无法表示。缩短步子或减小输入可以避免。</translation>
    </message>
    <message>
        <source>A stop rule&apos;s patience is 1 epoch or more, not {patience}.</source>
        <translation>停止规则的耐心至少为 1 轮，不能是 {patience}。</translation>
    </message>
    <message>
        <source>A table has at most {most:,} columns: remove some.</source>
        <translation>表格最多 {most:,} 列：请去掉一些。</translation>
    </message>
    <message>
        <source>A table has at most {most:,} rows, not {count:,}.</source>
        <translation>表格最多 {most:,} 行，不能是 {count:,} 行。</translation>
    </message>
    <message>
        <source>A table without columns has no rows: open a table first.</source>
        <translation>没有列的表格就没有行：请先打开一个表格。</translation>
    </message>
    <message>
        <source>A task has at most {most} goals, and each of them once.</source>
        <translation>任务最多有 {most} 个目标，每个只能出现一次。</translation>
    </message>
    <message>
        <source>A text that a cell has in it, or =F, &gt;70, Weight &lt;= 150. For rows also: left out, filled, held out. In a table of very many rows a number is looked for as a whole number of a cell.</source>
        <translation>单元格里含有的文字，或者 =F、&gt;70、Weight &lt;= 150。找行时还可以写：已去掉、已补上、已留出。行数很多的表格里，数要与单元格的整个数相同才算找到。</translation>
    </message>
    <message>
        <source>A value is too large for this network: check the numbers given.</source>
        <translation>有一个值对这个网络来说太大：请检查给出的数。</translation>
    </message>
    <message>
        <source>A value of {name} does not fit the table: type it again.</source>
        <translation>{name} 有一个值与表格不符：请重新输入。</translation>
    </message>
    <message>
        <source>A {network} network has {count} parameters, not {given}.</source>
        <translation>{network} 网络有 {count} 个参数，而不是 {given} 个。</translation>
    </message>
    <message numerus="yes">
        <source>A {network} network says {label} from {inputs}: {layers}, {n} parameter.</source>
        <comment>A {network} network says {label} from {inputs}: {layers}, {n:,} parameters.</comment>
        <translation>
            <numerusform>一个 {network} 网络由 {inputs} 判断 {label}：{layers}，{n:,} 个参数。</numerusform>
        </translation>
    </message>
    <message>
        <source>A {network} network takes {inputs} inputs and {outputs} targets a row, not {values} and {targets}.</source>
        <translation>{network} 网络每行需要 {inputs} 个输入和 {outputs} 个目标值，而不是 {values} 个和 {targets} 个。</translation>
    </message>
    <message>
        <source>About NN Studio</source>
        <translation>关于 NN Studio</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>Accuracy at least {number}</source>
        <translation>准确率至少 {number}</translation>
    </message>
    <message>
        <source>Accuracy or R²</source>
        <translation>准确率或 R²</translation>
    </message>
    <message>
        <source>Accuracy over the rows held out</source>
        <translation>留出行上的准确率</translation>
    </message>
    <message>
        <source>Accuracy over the rows held out at least {number}</source>
        <translation>留出行上的准确率至少 {number}</translation>
    </message>
    <message>
        <source>Accuracy over the rows trained on</source>
        <translation>训练行上的准确率</translation>
    </message>
    <message>
        <source>Accuracy, confusion matrix, ROC, residuals and the worst rows</source>
        <translation>准确率、混淆矩阵、ROC、残差和最差的行</translation>
    </message>
    <message>
        <source>Accuracy: the share of rows for which it says the right class. 100 % is best.</source>
        <translation>准确率：网络说对类别的行所占的份额。100 % 最好。</translation>
    </message>
    <message>
        <source>Across {across}, up {up}</source>
        <translation>横轴 {across}，纵轴 {up}</translation>
    </message>
    <message>
        <source>Across {across}, up {up}; it says from {low} to {high}</source>
        <translation>横轴 {across}，纵轴 {up}；它的输出从 {low} 到 {high}</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Activation curve</source>
        <translation>激活函数曲线</translation>
    </message>
    <message>
        <source>Activation functions</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>Activation lab</source>
        <translation>激活函数实验室</translation>
    </message>
    <message>
        <source>Activation of {layer}: {function}</source>
        <translation>激活函数（{layer}）：{function}</translation>
    </message>
    <message>
        <source>Activation {title}</source>
        <translation>激活函数 {title}</translation>
    </message>
    <message>
        <source>Activation: {function}</source>
        <translation>激活函数：{function}</translation>
    </message>
    <message>
        <source>Adam whose L2 shrinks the weights directly instead of through the gradient.</source>
        <translation>一种 Adam，它的 L2 直接缩小权重，而不通过梯度。</translation>
    </message>
    <message>
        <source>Add a blank row and type into it; while typing, Tab goes from cell to cell and after the last one to another new row. Ctrl+V pastes a block of cells at the chosen cell.</source>
        <translation>加一个空行，往里面输入；输入时按 Tab 到下一个单元格，过了最后一个就再加一行。Ctrl+V 把一块单元格粘贴到选中的单元格处。</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>增加一个隐藏层</translation>
    </message>
    <message>
        <source>Add a hidden layer before layer {number}</source>
        <translation>在第 {number} 层前面加一个隐藏层</translation>
    </message>
    <message>
        <source>Add a hidden layer before this one</source>
        <translation>在这一层前面加一个隐藏层</translation>
    </message>
    <message>
        <source>Add a hidden layer here.</source>
        <translation>在这里加一个隐藏层。</translation>
    </message>
    <message>
        <source>Add a neuron to this layer.</source>
        <translation>给这一层加一个神经元。</translation>
    </message>
    <message>
        <source>Add rows to the table with the mouse: choose a class, then click or drag on the map.
Esc or this button ends it; undo takes the rows away.</source>
        <translation>用鼠标给表格加行：先选一个类别，再在决策图上点击或拖动。
Esc 或这个按钮结束；撤销可以去掉这些行。</translation>
    </message>
    <message>
        <source>After a crash, everything since you last saved is lost.</source>
        <translation>崩溃后，上次保存之后的一切都会丢失。</translation>
    </message>
    <message>
        <source>After how many epochs that share is reached.</source>
        <translation>多少轮之后达到这个比例。</translation>
    </message>
    <message>
        <source>After {epochs:,} epochs each. The orange line is your start.</source>
        <translation>各训练 {epochs:,} 轮之后。橙色的线是你的起点。</translation>
    </message>
    <message numerus="yes">
        <source>After {n:,} epoch the loss is still {loss:.3g} and no longer falls: this start is stuck.</source>
        <comment>After {n:,} epochs the loss is still {loss:.3g} and no longer falls: this start is stuck.</comment>
        <translation>
            <numerusform>{n:,} 轮之后损失仍是 {loss:.3g}，而且不再下降：这个起点卡住了。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After {n:,} epoch the loss is still {loss:.3g} and no longer falls; {locked} of {all} weights and biases are locked.</source>
        <comment>After {n:,} epochs the loss is still {loss:.3g} and no longer falls; {locked} of {all} weights and biases are locked.</comment>
        <translation>
            <numerusform>{n:,} 轮之后损失仍是 {loss:.3g}，而且不再下降；{all} 个权重和偏置中有 {locked} 个被锁定。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After {n:,} epoch the loss is still {loss:.3g}: without a hidden layer the network can only weigh its inputs and add them up.</source>
        <comment>After {n:,} epochs the loss is still {loss:.3g}: without a hidden layer the network can only weigh its inputs and add them up.</comment>
        <translation>
            <numerusform>{n:,} 轮之后损失仍是 {loss:.3g}：没有隐藏层，网络只能给输入加权再相加。</numerusform>
        </translation>
    </message>
    <message>
        <source>After {place} of training its loss is {loss}, over the rows held out {held}.</source>
        <translation>训练 {place}之后，损失是 {loss}，留出行上是 {held}。</translation>
    </message>
    <message>
        <source>After {place} of training its loss is {loss}.</source>
        <translation>训练 {place}之后，损失是 {loss}。</translation>
    </message>
    <message>
        <source>All columns of a table must have the same number of rows.</source>
        <translation>表格各列的行数必须相同。</translation>
    </message>
    <message>
        <source>All digits: {value}.</source>
        <translation>全部数位：{value}。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All keys on one page</source>
        <translation>一页看完所有按键</translation>
    </message>
    <message>
        <source>All land where the slope is at least {limit:g}.</source>
        <translation>所有点都落在斜率不小于 {limit:g} 的地方。</translation>
    </message>
    <message>
        <source>All other weights are held as they are now.</source>
        <translation>其他权重都固定在现在的值。</translation>
    </message>
    <message>
        <source>All points have the same {name}, so no line of the form y = m x + b fits best.</source>
        <translation>所有点的 {name} 都相同，所以没有哪条形如 y = m x + b 的直线拟合得最好。</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>所有设置</translation>
    </message>
    <message>
        <source>All steps one after the other, in slow motion.
P</source>
        <translation>用慢动作把所有步骤依次播放一遍。
P</translation>
    </message>
    <message>
        <source>All texts of the window a step larger, and what holds them</source>
        <translation>把窗口的所有文字及其控件放大一级</translation>
    </message>
    <message>
        <source>All texts of the window a step smaller, so that more has room</source>
        <translation>把窗口的所有文字缩小一级，以容纳更多内容</translation>
    </message>
    <message>
        <source>All texts of the window at 100 %</source>
        <translation>窗口的所有文字恢复为 100 %</translation>
    </message>
    <message>
        <source>All weights and biases are locked: training changes nothing.</source>
        <translation>所有权重和偏置都被锁定：训练什么也不改变。</translation>
    </message>
    <message>
        <source>All {count} have the same {label}, {text}: there is nothing to tell apart.</source>
        <translation>全部 {count}的{label}都是 {text}：没有什么可以区分。</translation>
    </message>
    <message>
        <source>All {many:,} say {answer} for you.</source>
        <translation>对你，全部 {many:,} 个都说 {answer}。</translation>
    </message>
    <message>
        <source>Also forget which lessons are done</source>
        <translation>也忘掉哪些课已经完成</translation>
    </message>
    <message>
        <source>Also replaces the network and the training settings by ones that suit this table.</source>
        <translation>把网络和训练设置也换成适合这个表格的。</translation>
    </message>
    <message>
        <source>Also: {names}</source>
        <translation>也叫：{names}</translation>
    </message>
    <message>
        <source>An XLSX file</source>
        <translation>XLSX 文件</translation>
    </message>
    <message>
        <source>An answer takes the step. Click another line in the diagram to be asked about that.</source>
        <translation>回答之后就走这一步。点击网络图中的另一条连线，就会问那一条。</translation>
    </message>
    <message>
        <source>An empty table: add rows, or paste.</source>
        <translation>空表格：请添加行，或者粘贴。</translation>
    </message>
    <message>
        <source>An epoch</source>
        <comment>a number in a file</comment>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Another document than the lesson’s is open. “Set up again” brings this page’s back.</source>
        <translation>现在打开的不是这一课的文档。按“重新布置”，这一页的文档就会回来。</translation>
    </message>
    <message>
        <source>Another file is still being saved: try again in a moment.</source>
        <translation>另一个文件还在保存：请稍后再试。</translation>
    </message>
    <message>
        <source>Another function changes what its neurons pass on.</source>
        <translation>换一个函数，这一层神经元传下去的值就会改变。</translation>
    </message>
    <message>
        <source>Another part of {neuron} is the greatest for {row}: this one does not count.</source>
        <translation>对 {row} 来说，{neuron} 的另一个部分最大：这个部分不算数。</translation>
    </message>
    <message>
        <source>Another seed draws other points; the same seed always draws the same ones.</source>
        <translation>换一个随机种子就抽出另一些点；同一个随机种子抽出的点总是相同的。</translation>
    </message>
    <message>
        <source>Another seed holds other rows out.</source>
        <translation>换一个随机种子，留出的就是另一些行。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4 月</translation>
    </message>
    <message>
        <source>Area (m²)</source>
        <translation>面积 (m²)</translation>
    </message>
    <message>
        <source>Area under the ROC curve: the chance that a row of {one} gets a higher output than a row of {zero}. 1 is best, 0.5 is guessing.</source>
        <translation>ROC 曲线下的面积：{one} 的一行得到的输出高于 {zero} 的一行的概率。1 最好，0.5 等于瞎猜。</translation>
    </message>
    <message>
        <source>Arrow lengthened.</source>
        <translation>箭头已放长。</translation>
    </message>
    <message>
        <source>Arrows go from cell to cell, typing changes one, Delete takes the row out.</source>
        <translation>方向键在单元格之间移动，直接输入就改单元格，Delete 去掉这一行。</translation>
    </message>
    <message>
        <source>Arrows go from cell to cell, typing changes one. While typing, Tab goes to the next cell; otherwise Tab and Esc leave the table.</source>
        <translation>方向键在单元格之间移动，输入就改变单元格。输入时按 Tab 到下一个单元格；其他时候 Tab 和 Esc 离开表格。</translation>
    </message>
    <message>
        <source>As in the window</source>
        <translation>与窗口相同</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Ask about the next step.
Enter</source>
        <translation>问下一步。
Enter</translation>
    </message>
    <message>
        <source>Ask before each step</source>
        <translation>每一步之前先提问</translation>
    </message>
    <message>
        <source>Ask for several people at once, a row for each</source>
        <translation>一次问好几个人，每人一行</translation>
    </message>
    <message>
        <source>Ask for several people at once, each in a row of a list.</source>
        <translation>一次问好几个人，列表中一人一行。</translation>
    </message>
    <message>
        <source>Ask for this; the number beside it is how far it shall go.</source>
        <translation>要求这一项；旁边的数是要达到的程度。</translation>
    </message>
    <message>
        <source>At full precision. Enter takes a new number over, Esc leaves it as it was.</source>
        <translation>全部精度。输入新的数后按 Enter 采用，按 Esc 保持原样。</translation>
    </message>
    <message numerus="yes">
        <source>At most {n:,} moment of this run can be filmed.</source>
        <comment>At most {n:,} moments of this run can be filmed.</comment>
        <translation>
            <numerusform>这次训练最多有 {n:,} 个时刻可以做成动画。</numerusform>
        </translation>
    </message>
    <message>
        <source>At most {number} weights and biases</source>
        <translation>权重和偏置最多 {number} 个</translation>
    </message>
    <message>
        <source>At the threshold: false positive rate {false_rate:.3f}, true {true_rate:.3f}.</source>
        <translation>在这个阈值：假阳性率 {false_rate:.3f}，真阳性率 {true_rate:.3f}。</translation>
    </message>
    <message>
        <source>At work: {title}.</source>
        <translation>正在使用：{title}。</translation>
    </message>
    <message>
        <source>At {at}: f = {value}</source>
        <translation>在 {at} 处：f = {value}</translation>
    </message>
    <message>
        <source>At {at}: f&apos; = {value}</source>
        <translation>在 {at} 处：f&apos; = {value}</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8 月</translation>
    </message>
    <message>
        <source>Back</source>
        <comment>page of a lesson</comment>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Back at the end of {name}, after epoch {epoch}.</source>
        <translation>回到 {name} 的末尾，第 {epoch} 轮之后。</translation>
    </message>
    <message>
        <source>Back at the same start. Run goes again.</source>
        <translation>已回到同一个起点。按“运行”重新开始。</translation>
    </message>
    <message>
        <source>Back to epoch {epoch}</source>
        <translation>回到第 {epoch} 轮</translation>
    </message>
    <message>
        <source>Back to the label&apos;s own unit.</source>
        <translation>换算回标签自己的单位。</translation>
    </message>
    <message>
        <source>Back to the window (Esc)</source>
        <translation>回到窗口（Esc）</translation>
    </message>
    <message>
        <source>Back to {name} as it was saved.</source>
        <translation>{name} 已恢复到上次保存的样子。</translation>
    </message>
    <message>
        <source>Back {where}.</source>
        <translation>已回到：{where}。</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Be asked before each step where a weight will go, and see why it did</source>
        <translation>每走一步前，先问你一个权重会往哪边走，再看为什么</translation>
    </message>
    <message>
        <source>Bedrooms</source>
        <translation>卧室数</translation>
    </message>
    <message>
        <source>Begin again with the table of the course</source>
        <translation>用课程的表格重新开始</translation>
    </message>
    <message>
        <source>Begin this lesson.</source>
        <translation>开始这一课。</translation>
    </message>
    <message>
        <source>Begin this page once more, from what it needs.</source>
        <translation>把这一页需要的都准备好，重新开始这一页。</translation>
    </message>
    <message>
        <source>Begin with an empty table</source>
        <translation>从空表格开始</translation>
    </message>
    <message>
        <source>Being sure and wrong costs most: the logarithm of a share near 0 is very negative.</source>
        <translation>很有把握却错了，代价最大：接近 0 的份额，它的对数是很大的负数。</translation>
    </message>
    <message numerus="yes">
        <source>Beside it {n} earlier run.</source>
        <comment>Beside it {n:,} earlier runs.</comment>
        <translation>
            <numerusform>旁边有 {n:,} 次以前的训练。</numerusform>
        </translation>
    </message>
    <message>
        <source>Best</source>
        <translation>最好</translation>
    </message>
    <message>
        <source>Between {left} and {right} the curve runs from {first} to {last}; its least value is {least}, its greatest {greatest}.</source>
        <translation>从 {left} 到 {right}，曲线由 {first} 走到 {last}；最小值是 {least}，最大值是 {greatest}。</translation>
    </message>
    <message>
        <source>Bias of {neuron}</source>
        <translation>{neuron} 的偏置</translation>
    </message>
    <message>
        <source>Big5, Chinese</source>
        <translation>Big5，繁体中文</translation>
    </message>
    <message>
        <source>Blank cells come last all the same.</source>
        <translation>空白单元格仍排在最后。</translation>
    </message>
    <message>
        <source>Blue where X and Y have the same sign, orange where they differ. One neuron alone cannot learn it.</source>
        <translation>X 和 Y 同号的地方是蓝色，异号的地方是橙色。单个神经元学不会。</translation>
    </message>
    <message>
        <source>Both classes need a text that stands for them.</source>
        <translation>两个类别都需要代表自己的文字。</translation>
    </message>
    <message>
        <source>Brings each column to the range from 0 for its least to 1 for its greatest number.</source>
        <translation>把每列变换到 0 和 1 之间：最小的数为 0，最大的数为 1。</translation>
    </message>
    <message>
        <source>Brought back what was not saved.</source>
        <translation>没有保存的内容已找回。</translation>
    </message>
    <message>
        <source>But {name} is locked: it stays.</source>
        <translation>但是 {name} 已锁定：它不动。</translation>
    </message>
    <message>
        <source>By a column…</source>
        <translation>由一列决定…</translation>
    </message>
    <message>
        <source>By numbers</source>
        <translation>用数来算</translation>
    </message>
    <message>
        <source>By the way: {text}</source>
        <translation>顺便说一句：{text}</translation>
    </message>
    <message>
        <source>By this slope alone it would go down; {cause} moves it.</source>
        <translation>只按这个斜率，它会减小；让它移动的是{cause}。</translation>
    </message>
    <message>
        <source>By this slope alone it would go nowhere; {cause} moves it.</source>
        <translation>只按这个斜率，它哪儿也不去；让它移动的是{cause}。</translation>
    </message>
    <message>
        <source>By this slope alone it would go up; {cause} moves it.</source>
        <translation>只按这个斜率，它会增大；让它移动的是{cause}。</translation>
    </message>
    <message>
        <source>C header</source>
        <translation>C 头文件</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清除(&amp;L)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled: what was done by then stays.</source>
        <translation>已取消：到那时为止做完的都保留。</translation>
    </message>
    <message>
        <source>Card of {name}: {what}</source>
        <translation>{name} 的卡片：{what}</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Cells di&amp;vided by</source>
        <translation>单元格分隔符(&amp;V)</translation>
    </message>
    <message>
        <source>Cells that something stands in for, as their column says. A click: the next row.</source>
        <translation>按所在列的设定，由别的值代替的单元格。点击跳到下一行。</translation>
    </message>
    <message>
        <source>Changed at epoch</source>
        <translation>改动于第几轮</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Check the derivatives by every weight and bias.</source>
        <translation>检验对每个权重和偏置的导数。</translation>
    </message>
    <message>
        <source>Chinese lettering, a part of it</source>
        <translation>中文字体，其中一部分</translation>
    </message>
    <message>
        <source>Choose a kind of table; the picture shows what it is like.</source>
        <translation>选择一种表格；图片显示它的样子。</translation>
    </message>
    <message>
        <source>Choose the weight with the largest slope.</source>
        <translation>选中斜率最大的权重。</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>圆</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Class numbers go from 0 to {last}: another one was given.</source>
        <translation>类别编号只能从 0 到 {last}，但给了别的数。</translation>
    </message>
    <message>
        <source>Class of the rows to paint</source>
        <translation>要画的行的类别</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Classes have no unit</source>
        <translation>类别没有单位</translation>
    </message>
    <message>
        <source>Clear the list of earlier runs and their curves</source>
        <translation>清空以前的训练的列表和曲线</translation>
    </message>
    <message>
        <source>Click a row to show it in the diagram.</source>
        <translation>点击一行，就在网络图中显示它。</translation>
    </message>
    <message>
        <source>Click a start to train from it: the network begins again from that seed.</source>
        <translation>点击一个起点，就从它开始训练：网络从那个随机种子重新开始。</translation>
    </message>
    <message>
        <source>Click for role, reading, missing cells, unit and more.</source>
        <translation>点击可以设定角色、读法、缺失的单元格、单位等等。</translation>
    </message>
    <message>
        <source>Click to ask about a place or a person.</source>
        <translation>点击可以询问一个位置或一个人。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close (Esc). Every setting stays as it is.</source>
        <translation>关闭（Esc）。每项设置都保持不变。</translation>
    </message>
    <message>
        <source>Close and change nothing.
Esc</source>
        <translation>关闭，不做任何改动。
Esc</translation>
    </message>
    <message>
        <source>Close the card</source>
        <translation>关闭卡片</translation>
    </message>
    <message>
        <source>Close the card.
Esc</source>
        <translation>关闭卡片。
Esc</translation>
    </message>
    <message>
        <source>Close the training settings</source>
        <translation>关闭训练设置</translation>
    </message>
    <message>
        <source>Close this</source>
        <translation>关闭这个窗口</translation>
    </message>
    <message>
        <source>Close this and go on where you were</source>
        <translation>关闭这个窗口，从刚才的地方继续</translation>
    </message>
    <message>
        <source>Close without saving “{project}”?</source>
        <translation>不保存“{project}”就关闭？</translation>
    </message>
    <message>
        <source>Coefficients and b: {count}.
Mean squared error: {error}.</source>
        <translation>系数和 b 共 {count} 个。
均方误差：{error}。</translation>
    </message>
    <message>
        <source>Colour key</source>
        <translation>颜色图例</translation>
    </message>
    <message>
        <source>Colour of {name}, class {number}</source>
        <translation>{name}（第 {number} 类）的颜色</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Colours of the film</source>
        <translation>动画的颜色</translation>
    </message>
    <message>
        <source>Colours of the picture</source>
        <translation>图片的颜色</translation>
    </message>
    <message>
        <source>Colours part at losses of {losses}</source>
        <translation>颜色在这些损失处分界：{losses}</translation>
    </message>
    <message>
        <source>Colours, text size, language, units, decimals and all else that is remembered</source>
        <translation>颜色、文字大小、语言、单位、小数位数，以及程序记住的其他一切</translation>
    </message>
    <message>
        <source>Colours, text size, motion, language, units, decimals, kernel, speed, questions, keeping of unsaved work, the list of recent files, and size and panels of the window. No document is touched: what is open stays open, and every file stays as it is.</source>
        <translation>颜色、文字大小、动效、语言、单位、小数位数、计算内核、速度、提问、未保存工作的留存、最近文件的列表，以及窗口的大小和面板。不会动任何项目：打开的仍然打开，每个文件都保持原样。</translation>
    </message>
    <message>
        <source>Colu&amp;mn</source>
        <translation>列(&amp;M)</translation>
    </message>
    <message>
        <source>Column across</source>
        <translation>横轴的列</translation>
    </message>
    <message>
        <source>Column name</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>Column up</source>
        <translation>纵轴的列</translation>
    </message>
    <message>
        <source>Columns of unequal size</source>
        <translation>各列大小悬殊</translation>
    </message>
    <message>
        <source>Columns without a name are called {nameless}.</source>
        <translation>没有名称的列称为 {nameless}。</translation>
    </message>
    <message>
        <source>Columns: a click opens role, name and unit</source>
        <translation>列：点击打开角色、名称和单位</translation>
    </message>
    <message>
        <source>Comma-separated values</source>
        <translation>逗号分隔的值</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;Excel workbook (*.xlsx)</source>
        <translation>逗号分隔值 (*.csv);;Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Commands found</source>
        <translation>找到的命令</translation>
    </message>
    <message>
        <source>Compare activations</source>
        <translation>比较激活函数</translation>
    </message>
    <message>
        <source>Compare no more activations</source>
        <translation>不再比较其他激活函数</translation>
    </message>
    <message>
        <source>Compare the present run with earlier ones, and go back to one</source>
        <translation>把这次训练与以前的训练比较，并可以回到其中一次</translation>
    </message>
    <message>
        <source>Compare with one activation</source>
        <translation>与一种激活函数比较</translation>
    </message>
    <message>
        <source>Compared so far</source>
        <translation>比较的进度</translation>
    </message>
    <message>
        <source>Compared with {activations}.</source>
        <translation>已与 {activations} 比较。</translation>
    </message>
    <message>
        <source>Con&amp;vert the values to</source>
        <translation>把值换算成(&amp;V)</translation>
    </message>
    <message>
        <source>Condition (1 to 5)</source>
        <translation>状况（1 到 5）</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Confusion matrix, {label}</source>
        <translation>混淆矩阵，{label}</translation>
    </message>
    <message>
        <source>Confusion matrix: how many rows of each true class (down) it says are each class (across). Good is 0 everywhere but on the diagonal.</source>
        <translation>混淆矩阵：每个真实类别（竖向）的行中，有多少行被判断为各个类别（横向）。除了对角线，处处为 0 最好。</translation>
    </message>
    <message>
        <source>Constant column</source>
        <translation>不变的列</translation>
    </message>
    <message>
        <source>Constant learning rate</source>
        <translation>恒定学习率</translation>
    </message>
    <message>
        <source>Contradicting rows</source>
        <translation>互相矛盾的行</translation>
    </message>
    <message>
        <source>Copied the picture “{picture}”.</source>
        <translation>已复制图片“{picture}”。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>Copied. Read it over before you send it to anyone.</source>
        <translation>已复制。发送给别人之前，请先看一遍。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy details for a report</source>
        <translation>复制细节用于报告</translation>
    </message>
    <message>
        <source>Copy these versions as plain text; no names, no folders, nothing of your table</source>
        <translation>把这些版本复制为纯文本；没有姓名，没有文件夹，没有表格中的内容</translation>
    </message>
    <message>
        <source>Correct the unit&apos;s text; the numbers stay as they are, nothing is converted.</source>
        <translation>更正单位的文字；数保持不变，不作换算。</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>Curve</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>D&amp;elete the row</source>
        <translation>删除这一行(&amp;E)</translation>
    </message>
    <message>
        <source>DOS 850, Western Europe</source>
        <translation>DOS 850，西欧</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Data to play with</source>
        <translation>练习数据</translation>
    </message>
    <message>
        <source>Data to play with…</source>
        <translation>拿来玩的数据…</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Dead neurons</source>
        <translation>死亡的神经元</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12 月</translation>
    </message>
    <message>
        <source>Decimals shown</source>
        <translation>显示的小数位数</translation>
    </message>
    <message>
        <source>Deleted the run {name}. Undo brings it back.</source>
        <translation>已删除训练记录 {name}。撤销可以找回它。</translation>
    </message>
    <message>
        <source>Diagram of the network: {inputs} inputs, then layers of {layers}.</source>
        <translation>网络图：{inputs} 个输入，然后是各层：{layers}。</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Divisor of the label</source>
        <translation>标签的除数</translation>
    </message>
    <message>
        <source>Do again what was undone</source>
        <translation>重做刚才撤销的改动</translation>
    </message>
    <message>
        <source>Do not tell again</source>
        <translation>不再提示</translation>
    </message>
    <message>
        <source>Do not tell again: {illness}</source>
        <translation>不再提示：{illness}</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>诊断</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Done {where}.</source>
        <translation>已完成：{where}。</translation>
    </message>
    <message>
        <source>Done: {edit}. {effect} Ctrl+Z takes it back.</source>
        <translation>已完成：{edit}。{effect}Ctrl+Z 可以撤销。</translation>
    </message>
    <message>
        <source>Dots: z of {name} for {rows}.</source>
        <translation>圆点：{name} 在 {rows}上的 z。</translation>
    </message>
    <message>
        <source>Double-click (or Enter) to change it at full precision, or to lock it.</source>
        <translation>双击（或按 Enter）可按全部精度更改它，或把它锁定。</translation>
    </message>
    <message>
        <source>Downhill is {ways}.</source>
        <translation>下坡的方向：{ways}。</translation>
    </message>
    <message>
        <source>Drag the points, or the two ends of your line.</source>
        <translation>拖动这些点，或者拖动你的直线的两端。</translation>
    </message>
    <message>
        <source>Drag to move along the curve (arrow keys do the same; with Shift ten times as far).
The thin line is the tangent: its steepness is the slope f&apos; below.</source>
        <translation>拖动，沿着曲线移动（方向键也可以；按住 Shift 时步子是十倍）。
细线是切线：它的陡度就是下面的斜率 f&apos;。</translation>
    </message>
    <message>
        <source>Drag to move the row (Alt+Up, Alt+Down); click to select it. A ring: the row is held out of the training.</source>
        <translation>拖动可以移动这一行（Alt+Up、Alt+Down）；点击选中它。圆圈表示：这一行留出，不参加训练。</translation>
    </message>
    <message>
        <source>Draw first numbers</source>
        <translation>重新抽取起始数</translation>
    </message>
    <message>
        <source>Draw other first numbers: the next seed</source>
        <translation>另抽一组起始数：用下一个随机种子</translation>
    </message>
    <message>
        <source>Draw the first weights and biases in this way, and begin again from them</source>
        <translation>用这种方法抽取最初的权重和偏置，并从它们重新开始</translation>
    </message>
    <message>
        <source>Drawn by seed</source>
        <translation>抽取用的随机种子</translation>
    </message>
    <message>
        <source>ELU&apos;s slope is 1 where z is 0 or more, and alpha e^z elsewhere</source>
        <translation>ELU 的斜率在 z 大于或等于 0 时为 1，其余为 alpha e^z</translation>
    </message>
    <message>
        <source>Each class</source>
        <translation>各个类别</translation>
    </message>
    <message>
        <source>Each class against all others.</source>
        <translation>每个类别与其余所有类别相比。</translation>
    </message>
    <message>
        <source>Each input times its weight. Click a line to open its weight.</source>
        <translation>每个输入乘以它的权重。点击一行可打开这个权重的卡片。</translation>
    </message>
    <message>
        <source>Each kind of goal can be asked for once, answers for each row.</source>
        <translation>每种目标只能要求一次，回答则每行一次。</translation>
    </message>
    <message>
        <source>Each output learns to say 1 for its class and 0 else:
{classes}</source>
        <translation>每个输出学着对自己的类别说 1，否则说 0：
{classes}</translation>
    </message>
    <message>
        <source>Each part of the program, its licence, and what it is for</source>
        <translation>程序的每个部分、许可证和用途</translation>
    </message>
    <message>
        <source>Each shows a moment that the training passed. Of a short run nearly all can be seen; of a long one only points that it kept on its way.</source>
        <translation>每张图片是训练经过的一个时刻。训练短的话，几乎每个时刻都能看到；训练长的话，只能看到途中保留下来的那些点。</translation>
    </message>
    <message>
        <source>Each step is the learning rate times the slope. With a rate far too low the way is right, and takes for ever.</source>
        <translation>每一步等于学习率乘斜率。学习率太低时，方向是对的，但永远走不到。</translation>
    </message>
    <message>
        <source>Each stop rule can be given once.</source>
        <translation>每条停止规则只能用一次。</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>以前的训练</translation>
    </message>
    <message>
        <source>Earlier runs: how they ended, in what they differ, and the way back to them.
Ctrl+R</source>
        <translation>以前的训练：结果如何，有什么不同，以及怎样回到那里。
Ctrl+R</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>End: all rows are shown again (Esc)</source>
        <translation>结束：重新显示所有行（Esc）</translation>
    </message>
    <message>
        <source>Enter changes a value or opens a neuron, Ctrl+L locks a value.</source>
        <translation>Enter 更改数值或打开神经元，Ctrl+L 锁定数值。</translation>
    </message>
    <message>
        <source>Enter loads a run back, F2 renames it, Delete forgets it, Space draws its curve or does not, Esc chooses none.</source>
        <translation>Enter 载入训练记录，F2 重命名，Delete 删除，空格键显示或隐藏它的曲线，Esc 取消选择。</translation>
    </message>
    <message>
        <source>Enter opens {found}.</source>
        <translation>按 Enter 打开：{found}。</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>Epoch {epoch:.0f}: loss {loss:.3g}</source>
        <translation>第 {epoch:.0f} 轮：损失 {loss:.3g}</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Epochs to run</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Epochs to run: how many times training passes through the table.
1000 as in the course, or without end.</source>
        <translation>要运行的轮数：训练把表格走多少遍。
课程里是 1000，也可以不限。</translation>
    </message>
    <message>
        <source>Epochs trained</source>
        <translation>训练轮数</translation>
    </message>
    <message>
        <source>Epochs: at most {number}</source>
        <translation>轮数：最多 {number}</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Esc or Shift+F11 ends the presentation.</source>
        <translation>按 Esc 或 Shift+F11 结束演示。</translation>
    </message>
    <message>
        <source>Every class needs a text of its own.</source>
        <translation>每个类别都需要自己的文字。</translation>
    </message>
    <message>
        <source>Every goal is reached. Save the project and hand in its file.</source>
        <translation>所有目标都达到了。保存项目，把文件交上去。</translation>
    </message>
    <message>
        <source>Every neuron a formula: change a weight and all predictions follow</source>
        <translation>每个神经元都是一个公式：改动一个权重，所有预测跟着变</translation>
    </message>
    <message>
        <source>Every number is converted from {old} to {new}.</source>
        <translation>每个数都从 {old} 换算成 {new}。</translation>
    </message>
    <message>
        <source>Every panel goes back to its first place and size.</source>
        <translation>每个面板回到最初的位置和大小。</translation>
    </message>
    <message>
        <source>Every place is a person: blue and orange show what the network would say,
the thin line is where it changes its mind. Click or drag to ask about a place,
click a person to see that row in the network
(arrow keys move You, with Shift further).</source>
        <translation>每个位置是一个人：蓝色和橙色表示网络会给出的回答，
细线是它改变主意的地方。点击或拖动可以询问一个位置，
点一个人可以在网络中看到那一行
（方向键移动“你”，按住 Shift 移得更远）。</translation>
    </message>
    <message>
        <source>Every place is a person: the colour is the class that the network would say,
the stronger the surer it is; the thin lines are where it changes its mind.
Click or drag to ask about a place,
click a person to see that row in the network
(arrow keys move You, with Shift further).</source>
        <translation>每个位置是一个人：颜色是网络会给出的类别，
越有把握颜色越深；细线是它改变主意的地方。
点击或拖动可以询问一个位置，
点一个人可以在网络中看到那一行
（方向键移动“你”，按住 Shift 移得更远）。</translation>
    </message>
    <message>
        <source>Every place is a person: the colour is the number that the network would say,
and along a thin line it says the same. Dots have the colour of their true number.
Click or drag to ask about a place,
click a person to see that row in the network
(arrow keys move You, with Shift further).</source>
        <translation>每个位置是一个人：颜色是网络会给出的数，
沿着一条细线，给出的数相同。点的颜色是真实的数。
点击或拖动可以询问一个位置，
点一个人可以在网络中看到那一行
（方向键移动“你”，按住 Shift 移得更远）。</translation>
    </message>
    <message>
        <source>Every place is a row: its colour is the class that the network says, the stronger the surer it is.</source>
        <translation>每个位置是一行：颜色是网络给出的类别，越有把握颜色越深。</translation>
    </message>
    <message>
        <source>Every place is a row: its colour is the number that the network says; along a thin line it says the same.</source>
        <translation>每个位置是一行：颜色是网络给出的数；沿着一条细线，给出的数相同。</translation>
    </message>
    <message>
        <source>Every place is a row: its colour is what the network says, the thin line is where it changes its mind.</source>
        <translation>每个位置是一行：颜色是网络给出的回答，细线是它改变主意的地方。</translation>
    </message>
    <message>
        <source>Every row is held out: leave some to learn from.</source>
        <translation>所有行都留出了：请留一些用来学习。</translation>
    </message>
    <message>
        <source>Every row needs a name.</source>
        <translation>每一行都需要名称。</translation>
    </message>
    <message>
        <source>Every setting here as the course has it: one row at a time in table order, mean squared error, plain gradient steps.
Rate and epochs stay. Training goes on.</source>
        <translation>这里的每项设置都恢复成课程的样子：按表格顺序一次一行，均方误差，普通的梯度下降。
学习率和轮数不变。训练会继续。</translation>
    </message>
    <message>
        <source>Every weight gets a rate of its own: smaller where gradients have been large.</source>
        <translation>每个权重有自己的学习率：梯度一直较大的，学习率较小。</translation>
    </message>
    <message>
        <source>Everything as at the first start, once you have said yes. No document is touched.</source>
        <translation>你确认之后，一切都和第一次启动时一样。不会动任何项目。</translation>
    </message>
    <message>
        <source>Everything locked</source>
        <translation>全部锁定</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>异或</translation>
    </message>
    <message>
        <source>Explain this step</source>
        <translation>解释这一步</translation>
    </message>
    <message>
        <source>Explained step</source>
        <translation>解释的这一步</translation>
    </message>
    <message>
        <source>Exploding weights</source>
        <translation>权重爆炸</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export ▾</source>
        <translation>导出 ▾</translation>
    </message>
    <message>
        <source>F1: one figure for precision and recall, high only if both are. 1 is best, 0 is worst.</source>
        <translation>F1：把精确率和召回率合成一个数，只有两者都高它才高。1 最好，0 最差。</translation>
    </message>
    <message>
        <source>F1: {term}</source>
        <translation>F1：{term}</translation>
    </message>
    <message>
        <source>Factor of the schedule</source>
        <translation>学习率计划的比例</translation>
    </message>
    <message>
        <source>Far from 0, sigmoid and tanh are flat: the slope is less than a hundredth of its greatest. The neuron says the same for all rows and hardly learns.</source>
        <translation>远离 0 的地方，sigmoid 和 tanh 是平的：斜率不到最大值的百分之一。神经元对每一行的输出都一样，几乎学不到东西。</translation>
    </message>
    <message>
        <source>Farther away (Ctrl+−)</source>
        <translation>拉远（Ctrl+−）</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2 月</translation>
    </message>
    <message>
        <source>Fewer neurons in {layer}</source>
        <translation>减少神经元：{layer}</translation>
    </message>
    <message>
        <source>Fewer rows or more noise: more errors.</source>
        <translation>行更少或噪声更大：错误会更多。</translation>
    </message>
    <message>
        <source>Figures are over {most:,} rows, evenly spread.</source>
        <translation>这些数字取自均匀分布的 {most:,} 行。</translation>
    </message>
    <message>
        <source>Figures of each class</source>
        <translation>各个类别的指标</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Fill do&amp;wn</source>
        <translation>向下填充(&amp;W)</translation>
    </message>
    <message>
        <source>Film of the training</source>
        <translation>训练动画</translation>
    </message>
    <message>
        <source>Film of the training…</source>
        <translation>训练的动画…</translation>
    </message>
    <message>
        <source>Final loss</source>
        <translation>最后的损失</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>查找命令</translation>
    </message>
    <message>
        <source>Find a command…</source>
        <translation>查找命令…</translation>
    </message>
    <message>
        <source>Find a neuron or weight: h1, w5, b3, loss</source>
        <translation>查找神经元或权重：h1、w5、b3、损失</translation>
    </message>
    <message>
        <source>Find a neuron, weight or bias</source>
        <translation>查找神经元、权重或偏置</translation>
    </message>
    <message>
        <source>Find a term</source>
        <translation>查找术语</translation>
    </message>
    <message>
        <source>Find in the help</source>
        <translation>在帮助中查找</translation>
    </message>
    <message>
        <source>Find in the network…</source>
        <translation>在网络中查找…</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>在表格中查找</translation>
    </message>
    <message>
        <source>Find one cell after the other instead; all rows are shown.</source>
        <translation>改为逐个查找单元格；显示所有行。</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>拟合</translation>
    </message>
    <message>
        <source>Fit the network</source>
        <translation>让网络正好放下</translation>
    </message>
    <message>
        <source>Flat {number}</source>
        <translation>公寓 {number}</translation>
    </message>
    <message>
        <source>Flat: a little more or less of it changes the loss by nothing.</source>
        <translation>平的：它多一点少一点，损失都不变。</translation>
    </message>
    <message>
        <source>Flat: nowhere to go.</source>
        <translation>平的：无处可走。</translation>
    </message>
    <message>
        <source>Folds: from 2 to the number of rows, {known}, not {count}.</source>
        <translation>折数：从 2 到行数 {known}，不能是 {count}。</translation>
    </message>
    <message>
        <source>For a projector: full screen, large texts, only the network, the loss and one more; Esc brings everything back as it was</source>
        <translation>用于投影仪：全屏、大字，只显示网络、损失和另一个面板；按 Esc 恢复原样</translation>
    </message>
    <message>
        <source>For all of the {rows} the slope is below {limit:g}: it hardly learns.</source>
        <translation>对全部 {rows}，斜率都小于 {limit:g}：它几乎学不到东西。</translation>
    </message>
    <message>
        <source>For all of the {rows} z is not above 0, and so the slope is 0: no row moves its weights.</source>
        <translation>对全部 {rows}，z 都不大于 0，所以斜率是 0：没有一行能改动它的权重。</translation>
    </message>
    <message>
        <source>For example: bring the loss below 0.01 with one hidden layer.</source>
        <translation>例如：用一个隐藏层把损失降到 0.01 以下。</translation>
    </message>
    <message>
        <source>For instance weight against height.</source>
        <translation>例如体重对身高。</translation>
    </message>
    <message>
        <source>For one of several classes, an output each. Goes with softmax outputs.</source>
        <translation>用于多个类别，每个类别一个输出。配合 softmax 输出。</translation>
    </message>
    <message>
        <source>For programs that run networks of any origin; scaling inside, double precision</source>
        <translation>供能运行各种来源网络的程序使用；内含缩放，双精度</translation>
    </message>
    <message>
        <source>For runtimes without double precision: seven digits instead of sixteen</source>
        <translation>供没有双精度的运行环境使用：七位数字，而不是十六位</translation>
    </message>
    <message>
        <source>For yes or no: being sure and wrong costs most. Goes with a sigmoid output.</source>
        <translation>用于“是或否”：很有把握却错了，代价最大。配合 sigmoid 输出。</translation>
    </message>
    <message>
        <source>For {flat:,} of {rows:,} rows the slope is 0: they do not move its weights.</source>
        <translation>在 {rows:,} 行中，有 {flat:,} 行的斜率是 0：它们不会改动它的权重。</translation>
    </message>
    <message>
        <source>For {flat:,} of {rows:,} rows the slope is below {limit:g}: nearly flat.</source>
        <translation>在 {rows:,} 行中，有 {flat:,} 行的斜率小于 {limit:g}：几乎是平的。</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <source>Forget earlier runs</source>
        <translation>忘掉以前的训练</translation>
    </message>
    <message>
        <source>Forget every earlier run; undo brings them back.</source>
        <translation>删除所有以前的训练记录；撤销可以找回它们。</translation>
    </message>
    <message>
        <source>Forget recent files</source>
        <translation>忘掉最近的文件</translation>
    </message>
    <message>
        <source>Forget this run. Delete</source>
        <translation>删除这条训练记录。Delete</translation>
    </message>
    <message>
        <source>Forget which files were opened; the files stay</source>
        <translation>忘记打开过哪些文件；文件本身保留</translation>
    </message>
    <message>
        <source>Forget which lessons are done</source>
        <translation>忘掉哪些课已经完成</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Format of the picture</source>
        <translation>图片的格式</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Formula: {formula}</source>
        <translation>公式：{formula}</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前向</translation>
    </message>
    <message>
        <source>Forward, loss, backward and update of the shown row, number by number</source>
        <translation>所示行的前向、损失、反向和更新，逐个数字地看</translation>
    </message>
    <message>
        <source>Forward, loss, backward and update of this row, number by number.
Ctrl+E</source>
        <translation>这一行的前向、损失、反向和更新，逐个数看。
Ctrl+E</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来自</translation>
    </message>
    <message>
        <source>From how many seeds to train: 0, 1, 2 and so on. Any number will do.</source>
        <translation>从多少个随机种子训练：0、1、2，依此类推。什么数都行。</translation>
    </message>
    <message>
        <source>From weights</source>
        <translation>来自权重文件</translation>
    </message>
    <message>
        <source>From which output on it says {one}. Higher: it says {one} less often, and is right more often when it does.
A double click goes back to 0.5.</source>
        <translation>输出从多大起，网络说 {one}。调高：它说 {one} 的次数变少，而说的时候更常是对的。
双击回到 0.5。</translation>
    </message>
    <message>
        <source>From whom</source>
        <translation>来自谁</translation>
    </message>
    <message>
        <source>From {author}.</source>
        <translation>来自 {author}。</translation>
    </message>
    <message>
        <source>From {low} to {high} %.</source>
        <translation>从 {low} 到 {high} %。</translation>
    </message>
    <message>
        <source>From {low} to {high}.</source>
        <translation>从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>From {threshold:g} upwards it means {one}, below {zero}.</source>
        <translation>从 {threshold:g} 起表示 {one}，小于它表示 {zero}。</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>函数</translation>
    </message>
    <message>
        <source>Function to compare with</source>
        <translation>用来比较的函数</translation>
    </message>
    <message>
        <source>GB 18030, Chinese</source>
        <translation>GB 18030，中文</translation>
    </message>
    <message>
        <source>GIF, for every program (*.gif);;WebP, smaller, all colours (*.webp)</source>
        <translation>GIF，任何程序都能打开 (*.gif);;WebP，文件更小、颜色完整 (*.webp)</translation>
    </message>
    <message>
        <source>Gaps: no number there.</source>
        <translation>空缺处：损失不是数。</translation>
    </message>
    <message>
        <source>Give this project a task with goals and locks, for pupils who hand in what they save</source>
        <translation>给这个项目一个任务，带目标和锁定；学生上交自己保存的文件</translation>
    </message>
    <message>
        <source>Give this project the task, and save it for the class.</source>
        <translation>把任务加到这个项目里，并为全班保存。</translation>
    </message>
    <message>
        <source>Give this project the task; undo takes it back.</source>
        <translation>把任务加到这个项目里；可以撤销。</translation>
    </message>
    <message>
        <source>Give this run another name. F2</source>
        <translation>给这条训练记录换个名称。F2</translation>
    </message>
    <message>
        <source>Glorot and Bengio 2010: narrower the more inputs and neurons meet; biases 0.</source>
        <translation>Glorot 和 Bengio，2010 年：输入和神经元越多，分布越窄；偏置为 0。</translation>
    </message>
    <message>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <source>Go back to the end of this run. Enter</source>
        <translation>回到这条训练记录的终点。Enter</translation>
    </message>
    <message>
        <source>Go back to the project as it was saved last</source>
        <translation>回到项目上次保存时的样子</translation>
    </message>
    <message>
        <source>Go back to the same start</source>
        <translation>回到同一个起点</translation>
    </message>
    <message>
        <source>Go on: {title}</source>
        <translation>继续：{title}</translation>
    </message>
    <message>
        <source>Goals, checked while they work and when you grade</source>
        <translation>目标：学生做的时候和你评分的时候都会检查</translation>
    </message>
    <message>
        <source>Gradient for {row}: {slope}</source>
        <translation>{row} 的梯度：{slope}</translation>
    </message>
    <message>
        <source>Gradients on the network’s lines</source>
        <translation>在网络的连线上显示梯度</translation>
    </message>
    <message>
        <source>Greatest residual</source>
        <translation>最大残差</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>设置的分组</translation>
    </message>
    <message>
        <source>Half of the starts end below {median:.2g}; none of {count:,} is stuck.</source>
        <translation>一半的起点最后低于 {median:.2g}；{count:,} 个中没有一个卡住。</translation>
    </message>
    <message numerus="yes">
        <source>Half of the starts end below {median:.2g}; {n} of {count:,} is stuck.</source>
        <comment>Half of the starts end below {median:.2g}; {n:,} of {count:,} are stuck.</comment>
        <translation>
            <numerusform>一半的起点最后低于 {median:.2g}；{count:,} 个中有 {n:,} 个卡住。</numerusform>
        </translation>
    </message>
    <message>
        <source>Half of the starts or more lose their numbers; none of {count:,} is stuck.</source>
        <translation>一半或更多的起点数值失控；{count:,} 个中没有一个卡住。</translation>
    </message>
    <message numerus="yes">
        <source>Half of the starts or more lose their numbers; {n} of {count:,} is stuck.</source>
        <comment>Half of the starts or more lose their numbers; {n:,} of {count:,} are stuck.</comment>
        <translation>
            <numerusform>一半或更多的起点数值失控；{count:,} 个中有 {n:,} 个卡住。</numerusform>
        </translation>
    </message>
    <message>
        <source>Half say {middle} or less for you; most from {low} to {high}.</source>
        <translation>对你，一半说 {middle} 或更少；大多数在 {low} 到 {high} 之间。</translation>
    </message>
    <message>
        <source>He et al. 2015, made for ReLU: narrower the more inputs there are; biases 0.</source>
        <translation>He 等人，2015 年，为 ReLU 设计：输入越多，分布越窄；偏置为 0。</translation>
    </message>
    <message>
        <source>Held out by a column</source>
        <translation>由一列决定留出</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Hidden layer {number}</source>
        <translation>隐藏层 {number}</translation>
    </message>
    <message>
        <source>Hidden layer {number} is gone.</source>
        <translation>隐藏层 {number} 已去掉。</translation>
    </message>
    <message>
        <source>Hidden layer {number} is new.</source>
        <translation>隐藏层 {number} 是新加的。</translation>
    </message>
    <message numerus="yes">
        <source>Hidden layer: {layers} neurons. {optimizer}, {epochs} epochs, {share:.0%} of the rows held out.</source>
        <comment>Hidden layers: {layers} neurons. {optimizer}, {epochs} epochs, {share:.0%} of the rows held out.</comment>
        <translation>
            <numerusform>隐藏层：{layers} 神经元。{optimizer}，{epochs} 轮，留出 {share:.0%} 的行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>隐藏层</translation>
    </message>
    <message>
        <source>Hidden layers: at most {number}</source>
        <translation>隐藏层：最多 {number} 个</translation>
    </message>
    <message>
        <source>Hidden {number}</source>
        <translation>隐藏层 {number}</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Hide the details</source>
        <translation>隐藏细节</translation>
    </message>
    <message>
        <source>Hide this line for good; the course stays in the Help menu</source>
        <translation>永久隐藏这一行；课程仍在“帮助”菜单中</translation>
    </message>
    <message>
        <source>Hides the others; the table stays as it is.</source>
        <translation>隐藏其他行；表格不变。</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>高对比度（深色）</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>高对比度（浅色）</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>更高</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Hold no row out</source>
        <translation>不留出任何行</translation>
    </message>
    <message>
        <source>Hold out from 0 to {most:.0%} of the rows, not {share:.0%}.</source>
        <translation>留出的行从 0 到 {most:.0%}，不能是 {share:.0%}。</translation>
    </message>
    <message>
        <source>Hold out {percent:.3g} %</source>
        <translation>留出 {percent:.3g} %</translation>
    </message>
    <message>
        <source>Hold-out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>How far each point is from your line, straight up or down.</source>
        <translation>每个点离你的直线有多远，沿竖直方向量。</translation>
    </message>
    <message>
        <source>How far off is what it says of {row}?</source>
        <translation>对 {row} 的判断偏了多少？</translation>
    </message>
    <message>
        <source>How far off that is.
2</source>
        <translation>它偏了多少。
2</translation>
    </message>
    <message>
        <source>How good is it?</source>
        <translation>评估</translation>
    </message>
    <message>
        <source>How high this line is at x = 0.</source>
        <translation>这条直线在 x = 0 处有多高。</translation>
    </message>
    <message>
        <source>How large the network is drawn.</source>
        <translation>网络画得多大。</translation>
    </message>
    <message>
        <source>How lucky was this start?</source>
        <translation>这个起点运气如何？</translation>
    </message>
    <message>
        <source>How many epochs it waits.</source>
        <translation>它等待多少轮。</translation>
    </message>
    <message>
        <source>How many files are named under File &gt; Open recent.</source>
        <translation>“文件”&gt;“打开最近的文件”里列出多少个文件。</translation>
    </message>
    <message>
        <source>How many rows make one step of the weights.
Few: quick, restless steps. Many: calm steps along the mean gradient, and fewer of them in an epoch.
Training goes on; the epoch under way begins again.</source>
        <translation>权重每走一步用多少行。
行数少：步子快而不稳。行数多：沿平均梯度走，步子平稳，一轮里的步数也少。
训练会继续；正在进行的一轮重新开始。</translation>
    </message>
    <message>
        <source>How many rows make one step; the last batch of an epoch is what is left.</source>
        <translation>走一步用多少行；一轮的最后一批是剩下的行。</translation>
    </message>
    <message>
        <source>How many rows the table gets.</source>
        <translation>表格有多少行。</translation>
    </message>
    <message>
        <source>How many starts</source>
        <translation>起点的个数</translation>
    </message>
    <message>
        <source>How many starts end at which loss</source>
        <translation>有多少起点停在哪个损失</translation>
    </message>
    <message>
        <source>How many starts say what for you</source>
        <translation>有多少起点对你作出哪种回答</translation>
    </message>
    <message>
        <source>How much would the loss change if {name} changed a little?</source>
        <translation>如果 {name} 变一点点，损失会变多少？</translation>
    </message>
    <message>
        <source>How much y grows when x grows by one.</source>
        <translation>x 增加一，y 增加多少。</translation>
    </message>
    <message>
        <source>How steep this line is.</source>
        <translation>这条直线有多陡。</translation>
    </message>
    <message>
        <source>How sure the network is, if its sigmoid output is read as a probability.</source>
        <translation>如果把 sigmoid 的输出看作概率，网络有多大把握。</translation>
    </message>
    <message>
        <source>How the film ends</source>
        <translation>动画的最后一幅</translation>
    </message>
    <message>
        <source>How the learning rate changes over the epochs: large steps at first, small ones to settle.
Training goes on.</source>
        <translation>学习率怎样随轮数变化：开始走大步，后来走小步，慢慢稳定下来。
训练会继续。</translation>
    </message>
    <message>
        <source>How the letters are stored. Wrong letters mean another encoding.</source>
        <translation>文字的存储方式。出现乱码就说明是另一种编码。</translation>
    </message>
    <message>
        <source>How the loss would change with one weight: the chain rule.
3</source>
        <translation>改变一个权重，损失会怎样变化：链式法则。
3</translation>
    </message>
    <message>
        <source>How the picture looks</source>
        <translation>图片的样子</translation>
    </message>
    <message>
        <source>How the weights and biases came to be what they are.</source>
        <translation>权重和偏置是怎样变成现在这样的。</translation>
    </message>
    <message>
        <source>How this table was read: {how}</source>
        <translation>这个表格是怎样读取的：{how}</translation>
    </message>
    <message>
        <source>How this table was read…</source>
        <translation>这个表格是怎样读取的…</translation>
    </message>
    <message>
        <source>How {name} is read</source>
        <translation>{name} 的读取方式</translation>
    </message>
    <message>
        <source>H{number}</source>
        <translation>隐 {number}</translation>
    </message>
    <message>
        <source>Import rows</source>
        <translation>导入行</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <source>In</source>
        <comment>layer</comment>
        <translation>输入</translation>
    </message>
    <message>
        <source>In English: {name}</source>
        <translation>英文：{name}</translation>
    </message>
    <message>
        <source>In so large a file numbers are kept as numbers: {text} reads {short}.</source>
        <translation>文件很大，数按数值保存：{text} 读作 {short}。</translation>
    </message>
    <message>
        <source>In the course: {page}</source>
        <translation>课程里：{page}</translation>
    </message>
    <message>
        <source>In the table, the diagram, formulas and cards. Only what is shown is rounded: numbers are kept, computed and saved whole. Lessons have theirs.</source>
        <translation>用于表格、网络图、公式和卡片。只有显示时才四舍五入：存放、计算和保存的都是完整的数。课程里用它自己的位数。</translation>
    </message>
    <message>
        <source>In what each differs from the present run.</source>
        <translation>每条训练记录与当前训练有什么不同。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Input 1</source>
        <translation>输入 1</translation>
    </message>
    <message>
        <source>Input 2</source>
        <translation>输入 2</translation>
    </message>
    <message>
        <source>Input that runs across on the map</source>
        <translation>决策图横轴上的输入</translation>
    </message>
    <message>
        <source>Input that runs up on the map</source>
        <translation>决策图纵轴上的输入</translation>
    </message>
    <message>
        <source>Input {name}</source>
        <translation>输入 {name}</translation>
    </message>
    <message>
        <source>Input {name}, {input}</source>
        <translation>输入 {name}，{input}</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Inputs too large</source>
        <translation>输入太大</translation>
    </message>
    <message>
        <source>Insert a column &amp;after</source>
        <translation>在后面插入一列(&amp;A)</translation>
    </message>
    <message>
        <source>Insert a column &amp;before</source>
        <translation>在前面插入一列(&amp;B)</translation>
    </message>
    <message>
        <source>Intercept</source>
        <translation>截距</translation>
    </message>
    <message>
        <source>Intercept b of your line</source>
        <translation>你的直线的截距 b</translation>
    </message>
    <message>
        <source>Intercept of line {number}</source>
        <translation>第 {number} 条直线的截距</translation>
    </message>
    <message>
        <source>It becomes greater.
Up</source>
        <translation>它会变大。
↑</translation>
    </message>
    <message>
        <source>It becomes smaller.
Down</source>
        <translation>它会变小。
↓</translation>
    </message>
    <message>
        <source>It is drawn beside it: the two are the same.</source>
        <translation>它画在旁边：两者完全相同。</translation>
    </message>
    <message>
        <source>It is given up if the window is closed now; the status line says when it is done.</source>
        <translation>现在关闭窗口就会放弃它；完成时状态栏会说明。</translation>
    </message>
    <message>
        <source>It is locked: training leaves it alone.</source>
        <translation>它已锁定：训练不会动它。</translation>
    </message>
    <message>
        <source>It is not trained yet; its loss is {loss}.</source>
        <translation>它还没有训练；损失是 {loss}。</translation>
    </message>
    <message>
        <source>It said</source>
        <translation>网络说</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>网络说</translation>
    </message>
    <message>
        <source>It says {answer} for you.</source>
        <translation>对你，它说 {answer}。</translation>
    </message>
    <message>
        <source>It stays as it is.</source>
        <translation>它保持不变。</translation>
    </message>
    <message>
        <source>It was there before another table was opened. Undo (Ctrl+Z) leads back to it, and it can be saved then.</source>
        <translation>它是打开另一张表之前的内容。撤销（Ctrl+Z）可以回到它，然后就能保存。</translation>
    </message>
    <message>
        <source>Its answer</source>
        <translation>它的回答</translation>
    </message>
    <message>
        <source>Its share</source>
        <translation>它的份额</translation>
    </message>
    <message>
        <source>Its slope f&apos; over z</source>
        <translation>z 上的斜率 f&apos;</translation>
    </message>
    <message>
        <source>Its slope for {row} is {slope}: more of it would lower the loss, so it goes up.</source>
        <translation>它对 {row} 的斜率是 {slope}：它再大一些，损失就会下降，所以它增大。</translation>
    </message>
    <message>
        <source>Its slope for {row} is {slope}: more of it would raise the loss, so it goes down.</source>
        <translation>它对 {row} 的斜率是 {slope}：它再大一些，损失就会上升，所以它减小。</translation>
    </message>
    <message>
        <source>Its table is large and not the present one: load the run to see its figures.</source>
        <translation>它的表格很大，而且不是现在的这个：请载入这次训练，再看它的数字。</translation>
    </message>
    <message>
        <source>Its threshold is −{name} = {threshold}: where the weighted inputs add up to more than that, z is above 0.</source>
        <translation>它的阈值是 −{name} = {threshold}：加权输入的总和超过它时，z 大于 0。</translation>
    </message>
    <message>
        <source>Its way appears here once it moves.</source>
        <translation>它动起来以后，这里会画出它走过的路。</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1 月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7 月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6 月</translation>
    </message>
    <message>
        <source>KOI8-R, Cyrillic</source>
        <translation>KOI8-R，西里尔字母</translation>
    </message>
    <message>
        <source>Keep everything in another file</source>
        <translation>把一切存进另一个文件</translation>
    </message>
    <message>
        <source>Keep everything in one file: table, network, weights, runs; training can go on from there</source>
        <translation>把一切存进一个文件：表格、网络、权重、训练记录；以后可以接着训练</translation>
    </message>
    <message>
        <source>Keep unsaved work</source>
        <translation>留存未保存的工作</translation>
    </message>
    <message>
        <source>Keras script, trains on</source>
        <translation>Keras 脚本，可继续训练</translation>
    </message>
    <message>
        <source>Kernel</source>
        <translation>计算内核</translation>
    </message>
    <message>
        <source>Kernel: what does the arithmetic. All give the same results; they differ in speed.
This is kept with neither document nor undo. Training goes on.</source>
        <translation>计算内核：由它来做运算。结果都一样，只是速度不同。
这个选择不存入项目，也不能撤销。训练会继续。</translation>
    </message>
    <message>
        <source>Key of the map</source>
        <translation>决策图的图例</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
    <message>
        <source>L1 and L2 pull every weight towards 0 in every step. Where they pull harder than the rows do, the weights stay there and nothing is learnt.</source>
        <translation>L1 和 L2 每一步都把每个权重拉向 0。当它们比各行拉得更用力时，权重就停在那里，什么也学不到。</translation>
    </message>
    <message>
        <source>L1: each step pulls every weight towards 0 by the same amount, so that useless ones end there.
Biases are left alone. 0 is off; 0.001 is a usual beginning. Training goes on.</source>
        <translation>L1：每一步把每个权重向 0 拉近同样的量，没用的权重最后就变成 0。
偏置不受影响。0 表示关闭；通常从 0.001 开始试。训练会继续。</translation>
    </message>
    <message>
        <source>L2 multiplies the weights by {factor:.3g} in every step; try a smaller L2</source>
        <translation>L2 每一步都把权重乘以 {factor:.3g}；请用更小的 L2</translation>
    </message>
    <message>
        <source>L2 {share:g}, from the start</source>
        <translation>L2 {share:g}，从头训练</translation>
    </message>
    <message>
        <source>L2: each step pulls every weight towards 0 in proportion to its size, so that none grows large.
Biases are left alone. 0 is off; 0.001 is a usual beginning. Training goes on.</source>
        <translation>L2：每一步按权重的大小成比例地把它向 0 拉近，这样权重都不会变得很大。
偏置不受影响。0 表示关闭；通常从 0.001 开始试。训练会继续。</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Label out of reach</source>
        <translation>标签够不着</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Large inputs make large sums, and there sigmoid and tanh are flat: the slope is next to 0, and so is every step. With other functions the slope is as large as the inputs, and steps overshoot. Scaling brings the inputs near 0.</source>
        <translation>输入大，加权和就大，而那里 sigmoid 和 tanh 是平的：斜率接近 0，每一步也接近 0。用其他函数时，斜率和输入一样大，步子会太长。缩放可以让输入靠近 0。</translation>
    </message>
    <message>
        <source>Larger texts</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Latin-1, Western Europe</source>
        <translation>Latin-1，西欧</translation>
    </message>
    <message>
        <source>Latin-2, Central Europe</source>
        <translation>Latin-2，中欧</translation>
    </message>
    <message>
        <source>Latin-9, Western Europe with €</source>
        <translation>Latin-9，西欧，含 €</translation>
    </message>
    <message>
        <source>Layer whose activation is shown</source>
        <translation>显示哪一层的激活函数</translation>
    </message>
    <message>
        <source>Layer {layer}: the gradient of its sums is {size:.2g}, root mean square</source>
        <translation>第 {layer} 层：其加权和的梯度均方根为 {size:.2g}</translation>
    </message>
    <message>
        <source>Layers and neurons</source>
        <translation>层和神经元</translation>
    </message>
    <message>
        <source>Learn each of these: {classes}. Training starts again.</source>
        <translation>学习其中每一个：{classes}。训练重新开始。</translation>
    </message>
    <message>
        <source>Learning by heart</source>
        <translation>死记硬背</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Learning rate too high</source>
        <translation>学习率太高</translation>
    </message>
    <message>
        <source>Learning rate too low</source>
        <translation>学习率太低</translation>
    </message>
    <message>
        <source>Learning rate {rate:g}</source>
        <translation>学习率 {rate:g}</translation>
    </message>
    <message>
        <source>Learning rate {rate:g}, from the start</source>
        <translation>学习率 {rate:g}，从头训练</translation>
    </message>
    <message>
        <source>Learning rate {rate:g}.</source>
        <translation>学习率 {rate:g}。</translation>
    </message>
    <message>
        <source>Learning rate: how far each step goes.
Too high: the loss jumps. Too low: learning takes for ever. Training goes on.</source>
        <translation>学习率：每一步走多远。
太大：损失乱跳。太小：学得极慢。改动时训练继续。</translation>
    </message>
    <message>
        <source>Learning-rate schedule</source>
        <translation>学习率计划</translation>
    </message>
    <message>
        <source>Least mean squared error: {error}</source>
        <translation>最小的均方误差：{error}</translation>
    </message>
    <message>
        <source>Least residual</source>
        <translation>最小残差</translation>
    </message>
    <message>
        <source>Least squares</source>
        <translation>最小二乘法</translation>
    </message>
    <message>
        <source>Leave NN Studio</source>
        <translation>离开 NN Studio</translation>
    </message>
    <message>
        <source>Leave NN Studio; what is not saved is offered at the next start</source>
        <translation>离开 NN Studio；没有保存的内容会在下次打开时提供</translation>
    </message>
    <message>
        <source>Leave the row out</source>
        <translation>去掉这一行</translation>
    </message>
    <message>
        <source>Leave the task as it was.</source>
        <translation>任务保持原样。</translation>
    </message>
    <message>
        <source>Leave this lesson; your own table comes back.</source>
        <translation>离开这一课，你自己的表格会回来。</translation>
    </message>
    <message>
        <source>Left and right arrow keys choose a weight or bias, up and down a neuron.</source>
        <translation>左右方向键选择权重或偏置，上下方向键选择神经元。</translation>
    </message>
    <message>
        <source>Left of 0, ReLU is flat: its slope is 0. A neuron that is there for every row gets no gradient, so no step brings it back. Leaky ReLU keeps a small slope.</source>
        <translation>在 0 的左边，ReLU 是平的：斜率为 0。如果每一行都让神经元落在那里，它就得不到梯度，没有一步能把它带回来。leaky ReLU 保留一个小的斜率。</translation>
    </message>
    <message>
        <source>Left out of the training: {reason}.</source>
        <translation>不参加训练：{reason}。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Length in seconds</source>
        <translation>时长（秒）</translation>
    </message>
    <message>
        <source>Lesson: {title}. Your own table waits until you leave it.</source>
        <translation>课程：{title}。你自己的表格会等到你离开这一课。</translation>
    </message>
    <message>
        <source>Lessons that use this window, a page at a time.
Ctrl+B</source>
        <translation>在这个窗口里一页一页地上课。
Ctrl+B</translation>
    </message>
    <message>
        <source>Lessons that use this window, a page at a time; your own table waits meanwhile</source>
        <translation>在这个窗口里一页一页地上课；你自己的表格先等着</translation>
    </message>
    <message>
        <source>Let maxout be {name}</source>
        <translation>让 maxout 成为{name}</translation>
    </message>
    <message>
        <source>Let the program do it, and watch.</source>
        <translation>让程序来做，你看着。</translation>
    </message>
    <message>
        <source>Let things move, or keep still, now and at the next start</source>
        <translation>让画面运动或保持静止，现在和下次启动时都是</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Like ReLU, but bends smoothly down to minus alpha for negative numbers.</source>
        <translation>与 ReLU 相似，但负数时平滑地弯向负的 alpha。</translation>
    </message>
    <message>
        <source>Like ReLU, but lets a little of a negative number through, so it never goes dead.</source>
        <translation>与 ReLU 相似，但负数也能通过一点，因此神经元不会死亡。</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>直线</translation>
    </message>
    <message numerus="yes">
        <source>Line {line} wins: its weights learn from such a row, those of the other line do not.</source>
        <comment>Line {line} wins: its weights learn from such a row, those of the other lines do not.</comment>
        <translation>
            <numerusform>直线 {line} 获胜：它的权重从这样的行学习，其他直线的权重不学习。</numerusform>
        </translation>
    </message>
    <message>
        <source>Line {number} does not win here</source>
        <translation>第 {number} 条直线在这里没有胜出</translation>
    </message>
    <message>
        <source>Line {number} wins here</source>
        <translation>第 {number} 条直线在这里胜出</translation>
    </message>
    <message>
        <source>Linear regression</source>
        <translation>线性回归</translation>
    </message>
    <message>
        <source>Lines show how the loss of the shown row would change with each weight</source>
        <translation>连线显示所示行的损失会怎样随各个权重变化</translation>
    </message>
    <message>
        <source>Lines show weights, or how the loss of the shown row would change with each of them (∂L/∂w). Click to see the other.</source>
        <translation>连线显示权重，或显示所示行的损失随每个权重如何变化（∂L/∂w）。点击可切换。</translation>
    </message>
    <message>
        <source>Links lead to other terms and to the page of the course that explains this one.</source>
        <translation>链接通往其他术语，也通往课程里讲解它的那一页。</translation>
    </message>
    <message>
        <source>Links lead to panels, commands and terms</source>
        <translation>链接到面板、命令和术语</translation>
    </message>
    <message>
        <source>List the rows that the network gets most wrong.</source>
        <translation>先列出网络错得最多的行。</translation>
    </message>
    <message>
        <source>Location (min to the centre)</source>
        <translation>位置（到市中心的分钟数）</translation>
    </message>
    <message>
        <source>Lock {name}</source>
        <translation>锁定 {name}</translation>
    </message>
    <message>
        <source>Lock {name}: training then leaves it as it is ({key}).</source>
        <translation>锁定 {name}：之后训练不会改变它（{key}）。</translation>
    </message>
    <message>
        <source>Lock {name}: training then leaves it as it is.</source>
        <translation>锁定 {name}：之后训练不会改变它。</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>Locked by the task of your teacher: layers and neurons stay as they are.</source>
        <translation>老师的任务锁定了这里：层和神经元保持不变。</translation>
    </message>
    <message>
        <source>Locked by the task of your teacher: seed and start numbers stay as they are.</source>
        <translation>老师的任务锁定了这里：随机种子和初始数值保持不变。</translation>
    </message>
    <message>
        <source>Locked by the task of your teacher: the activation functions stay as they are.</source>
        <translation>老师的任务锁定了这里：激活函数保持不变。</translation>
    </message>
    <message>
        <source>Locked by the task of your teacher: the scaling stays as it is.</source>
        <translation>老师的任务锁定了这里：缩放保持不变。</translation>
    </message>
    <message>
        <source>Locked by the task of your teacher: the table stays as it is.</source>
        <translation>老师的任务锁定了这里：表格保持不变。</translation>
    </message>
    <message>
        <source>Locked by the task of your teacher: the training settings stay as they are.</source>
        <translation>老师的任务锁定了这里：训练设置保持不变。</translation>
    </message>
    <message>
        <source>Locked by the task of your teacher: training alone changes weights and biases.</source>
        <translation>老师的任务锁定了这里：权重和偏置只由训练来改变。</translation>
    </message>
    <message>
        <source>Locked for the class</source>
        <translation>对全班锁定</translation>
    </message>
    <message>
        <source>Locked: {names}.</source>
        <translation>已锁定：{names}。</translation>
    </message>
    <message>
        <source>Locked: {parts}. All else is free.</source>
        <translation>已锁定：{parts}。其余都可以改。</translation>
    </message>
    <message>
        <source>Log of faults</source>
        <translation>故障日志</translation>
    </message>
    <message>
        <source>Log of faults, if there were any</source>
        <translation>故障日志（如果出过故障）</translation>
    </message>
    <message>
        <source>Log scale of the landscape</source>
        <translation>损失地形的对数刻度</translation>
    </message>
    <message>
        <source>Log scale of the loss</source>
        <translation>损失的对数刻度</translation>
    </message>
    <message>
        <source>Log scale of the loss: shows valleys that look flat. Taken by itself where the losses span more than three powers of ten.</source>
        <translation>损失的对数刻度：能显出看上去平坦的山谷。损失跨越三个数量级以上时会自动采用。</translation>
    </message>
    <message>
        <source>Log scale: every line down is a loss ten times smaller.
Shows what still happens when the plain curve looks flat.</source>
        <translation>对数刻度：每往下一条线，损失就小到十分之一。
普通曲线看起来已经平了，这里还能看到变化。</translation>
    </message>
    <message>
        <source>Look at a table</source>
        <translation>查看表格</translation>
    </message>
    <message>
        <source>Look for anything that the window can do by its name, and do it</source>
        <translation>按名称查找窗口能做的任何事，并运行它</translation>
    </message>
    <message>
        <source>Look further around</source>
        <translation>看得更远</translation>
    </message>
    <message>
        <source>Look further around.
−</source>
        <translation>看得更远。
−</translation>
    </message>
    <message>
        <source>Look more closely</source>
        <translation>看得更近</translation>
    </message>
    <message>
        <source>Look more closely around the present value.
+</source>
        <translation>在现在的值附近看得更近。
+</translation>
    </message>
    <message numerus="yes">
        <source>Looking at the only row…</source>
        <comment>Looking at all {n:,} rows…</comment>
        <translation>
            <numerusform>正在查看全部 {n:,} 行…</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking {where}. Run or Step goes on from here.</source>
        <translation>正在查看：{where}。按“运行”或“单步”从这里继续。</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Loss ({kind})</source>
        <translation>损失（{kind}）</translation>
    </message>
    <message>
        <source>Loss along one weight</source>
        <translation>沿着一个权重的损失</translation>
    </message>
    <message>
        <source>Loss below {number}</source>
        <translation>损失低于 {number}</translation>
    </message>
    <message>
        <source>Loss held out</source>
        <translation>损失（留出行）</translation>
    </message>
    <message>
        <source>Loss landscape</source>
        <translation>损失地形</translation>
    </message>
    <message>
        <source>Loss landscape: {subject}</source>
        <translation>损失地形：{subject}</translation>
    </message>
    <message>
        <source>Loss of each row</source>
        <translation>每一行的损失</translation>
    </message>
    <message>
        <source>Loss of {table}</source>
        <translation>{table} 的损失</translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation>损失随轮数的变化</translation>
    </message>
    <message>
        <source>Loss over the rows held out</source>
        <translation>留出行上的损失</translation>
    </message>
    <message>
        <source>Loss over the rows held out below {number}</source>
        <translation>留出行上的损失低于 {number}</translation>
    </message>
    <message>
        <source>Loss over the rows trained on</source>
        <translation>训练行上的损失</translation>
    </message>
    <message>
        <source>Loss over two weights</source>
        <translation>两个权重上的损失</translation>
    </message>
    <message>
        <source>Loss {low:.3g} to {high:.3g}</source>
        <translation>损失 {low:.3g} 到 {high:.3g}</translation>
    </message>
    <message>
        <source>Loss: how wrong the predictions are, as one number.</source>
        <translation>损失：用一个数表示预测错得多厉害。</translation>
    </message>
    <message>
        <source>Loss: {loss}</source>
        <translation>损失：{loss}</translation>
    </message>
    <message>
        <source>Losses as CSV…</source>
        <translation>损失存为 CSV…</translation>
    </message>
    <message>
        <source>Lost numbers</source>
        <translation>数值丢失</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>更低</translation>
    </message>
    <message>
        <source>MAE: mean absolute error. RMSE: root mean squared error. Residual: what is true minus what it says.</source>
        <translation>MAE：平均绝对误差。RMSE：均方根误差。残差：真实值减去网络给出的值。</translation>
    </message>
    <message>
        <source>Made up for the course: rent against area.</source>
        <translation>为课程编的数据：租金对面积。</translation>
    </message>
    <message>
        <source>Made-up adults, spread as in a published sample. Women and men overlap, so some errors stay.</source>
        <translation>虚构的成年人，分布与一份已发表的样本相同。男女有重叠，总会有些错误。</translation>
    </message>
    <message>
        <source>Make a table: circle, spiral, people and others</source>
        <translation>生成一个表格：圆、螺旋、人物等等</translation>
    </message>
    <message>
        <source>Make it {one} = 1, {zero} = 0. Training starts again.</source>
        <translation>改成 {one} = 1，{zero} = 0。训练重新开始。</translation>
    </message>
    <message>
        <source>Makes this moment the present one: training goes on from here.
The run so far is kept among the earlier runs.</source>
        <translation>让这个时刻成为现在：训练从这里继续。
到目前为止的训练记录保留在“以前的训练”里。</translation>
    </message>
    <message>
        <source>Making {name}: {share:.0%}</source>
        <translation>正在制作 {name}：{share:.0%}</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>决策图</translation>
    </message>
    <message>
        <source>Map of the network&apos;s answers</source>
        <translation>网络回答的决策图</translation>
    </message>
    <message>
        <source>Map of this neuron</source>
        <translation>这个神经元的图</translation>
    </message>
    <message>
        <source>Maps in the network’s neurons</source>
        <translation>在网络的神经元里显示决策图</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3 月</translation>
    </message>
    <message>
        <source>Maxout takes {fewest} to {most} lines here.</source>
        <translation>maxout 在这里有 {fewest} 到 {most} 条直线。</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5 月</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Mean absolute error: how far off it is on average. 0 is best.</source>
        <translation>平均绝对误差：网络平均偏了多少。0 最好。</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>Mean squared error of your line: {error}</source>
        <translation>你的直线的均方误差：{error}</translation>
    </message>
    <message>
        <source>Mend: {remedy}</source>
        <translation>修复：{remedy}</translation>
    </message>
    <message>
        <source>Metric: kg and cm</source>
        <translation>公制：kg 和 cm</translation>
    </message>
    <message>
        <source>Min-max</source>
        <translation>最小-最大</translation>
    </message>
    <message>
        <source>Moment of the run</source>
        <translation>训练的时刻</translation>
    </message>
    <message>
        <source>Momentum and a rate for every weight together. Rates near 0.01 suit it.</source>
        <translation>动量加上每个权重自己的学习率。学习率取 0.01 左右为宜。</translation>
    </message>
    <message>
        <source>Momentum that looks one step ahead, so that it overshoots less.</source>
        <translation>向前多看一步的动量，因此不容易走过头。</translation>
    </message>
    <message>
        <source>More neurons in {layer}</source>
        <translation>增加神经元：{layer}</translation>
    </message>
    <message>
        <source>More of {name} lowers that, so less of it is better (slope {slope}).</source>
        <translation>{name} 增大会降低这个值，所以减小更好（斜率 {slope}）。</translation>
    </message>
    <message>
        <source>More of {name} lowers that, so more of it is better (slope {slope}).</source>
        <translation>{name} 增大会降低这个值，所以增大更好（斜率 {slope}）。</translation>
    </message>
    <message>
        <source>More of {name} raises that, so less of it is better (slope {slope}).</source>
        <translation>{name} 增大会抬高这个值，所以减小更好（斜率 {slope}）。</translation>
    </message>
    <message>
        <source>More of {name} raises that, so more of it is better (slope {slope}).</source>
        <translation>{name} 增大会抬高这个值，所以增大更好（斜率 {slope}）。</translation>
    </message>
    <message>
        <source>More than one input: a system of equations.</source>
        <translation>不止一个输入：一个方程组。</translation>
    </message>
    <message>
        <source>More than {most} parameters: only {name} is drawn.</source>
        <translation>参数超过 {most} 个：只画出 {name}。</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动效</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move z to the shown row</source>
        <translation>把 z 移到现在显示的行</translation>
    </message>
    <message>
        <source>Move z to the shown row.</source>
        <translation>把 z 移到现在显示的行。</translation>
    </message>
    <message>
        <source>My family</source>
        <translation>你的家人</translation>
    </message>
    <message>
        <source>My rows</source>
        <translation>我的行</translation>
    </message>
    <message>
        <source>N&amp;oise</source>
        <translation>噪声(&amp;O)</translation>
    </message>
    <message>
        <source>NN Studio could not start: something inside it went wrong ({kind}).

None of your files was touched. What happened is written in {log}; please send that file to the authors. Starting once more may help.</source>
        <translation>NN Studio 无法启动：内部出错了（{kind}）。

你的文件都没有被改动。经过写在 {log} 中，请把该文件发给作者。再启动一次也许就好了。</translation>
    </message>
    <message>
        <source>NN Studio ended unexpectedly last time.</source>
        <translation>NN Studio 上次意外结束了。</translation>
    </message>
    <message>
        <source>NN Studio ended without saving ({day} {month}, {time}).</source>
        <translation>NN Studio 上次没有保存就结束了（{month} {day} 日 {time}）。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Name of a row</source>
        <translation>行的名称</translation>
    </message>
    <message>
        <source>Name of the run</source>
        <translation>训练记录的名称</translation>
    </message>
    <message>
        <source>Names that come again have a number now: {repeated}.</source>
        <translation>重复的列名加上了编号：{repeated}。</translation>
    </message>
    <message>
        <source>Names the rows.</source>
        <translation>这一列是各行的名称。</translation>
    </message>
    <message>
        <source>Nearer (Ctrl++, or Ctrl and the wheel)</source>
        <translation>拉近（Ctrl++，或 Ctrl 加滚轮）</translation>
    </message>
    <message>
        <source>Negative slope: go right.</source>
        <translation>斜率为负：向右走。</translation>
    </message>
    <message>
        <source>Negative: more of it lowers the loss.</source>
        <translation>为负：增大它，损失会下降。</translation>
    </message>
    <message>
        <source>Negative: the loss falls as {name} rises, so {name} goes up.</source>
        <translation>为负：{name} 增大时损失下降，所以 {name} 要增大。</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov 动量</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Network diagram</source>
        <translation>网络图</translation>
    </message>
    <message>
        <source>Network farther away</source>
        <translation>缩小网络</translation>
    </message>
    <message>
        <source>Network nearer</source>
        <translation>放大网络</translation>
    </message>
    <message>
        <source>Network with {inputs} and layers of {layers}; {parameters}.</source>
        <translation>网络有 {inputs}，各层为 {layers}；共 {parameters}。</translation>
    </message>
    <message>
        <source>Network {network} {when}</source>
        <translation>网络 {network}，{when}</translation>
    </message>
    <message>
        <source>Network, losses and map at the points that the training passed, as GIF or WebP</source>
        <translation>训练所经各点上的网络、损失和决策图，存为 GIF 或 WebP</translation>
    </message>
    <message>
        <source>Neuron whose rows are shown</source>
        <translation>显示哪个神经元的各行</translation>
    </message>
    <message>
        <source>Neuron {name}</source>
        <translation>神经元 {name}</translation>
    </message>
    <message>
        <source>Neuron {name} for {answer}, {function}</source>
        <translation>神经元 {name}（{answer}），{function}</translation>
    </message>
    <message>
        <source>Neuron {name}, {function}</source>
        <translation>神经元 {name}，{function}</translation>
    </message>
    <message>
        <source>Neurons alike</source>
        <translation>神经元相同</translation>
    </message>
    <message>
        <source>Neurons show their values for the shown row, or small maps of what they say over the first two inputs with numbers, the others as in a usual row. Click to see the other.</source>
        <translation>神经元显示它们对所示行的值，或显示小图：前两个数值输入取各种值时的输出，其余输入取平常的值。点击可切换。</translation>
    </message>
    <message>
        <source>Neurons show what they say over the first two inputs with numbers</source>
        <translation>神经元显示它们在前两个数值输入上的输出</translation>
    </message>
    <message>
        <source>Neurons that start with the same numbers get the same gradient in every step. Random first numbers are there to make them different.</source>
        <translation>起始数相同的神经元，每一步得到的梯度也相同。随机的起始数就是为了让它们不同。</translation>
    </message>
    <message>
        <source>Neurons, weights and biases</source>
        <translation>神经元、权重和偏置</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New here? Press Run, or begin at one nerve cell.</source>
        <translation>第一次使用？按“运行”，或者从一个神经细胞开始。</translation>
    </message>
    <message>
        <source>New start</source>
        <translation>新起点</translation>
    </message>
    <message>
        <source>New value of {name}</source>
        <translation>{name} 的新值</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>page of a lesson</comment>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>step</comment>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Next question</source>
        <translation>下一题</translation>
    </message>
    <message>
        <source>Next: {rows} rows together, {row} first. Will {name} go up or down?</source>
        <translation>下一步：{rows} 行一起，第一行是 {row}。{name} 会增大还是减小？</translation>
    </message>
    <message>
        <source>Next: {row}. Will {name} go up or down?</source>
        <translation>下一步：{row}。{name} 会增大还是减小？</translation>
    </message>
    <message>
        <source>No column is an input yet: click a column&apos;s heading in the table and choose Input.</source>
        <translation>还没有一列是输入：请点击表格中某一列的标题，选“输入”。</translation>
    </message>
    <message>
        <source>No column is an input yet: click a column&apos;s heading in the table.</source>
        <translation>还没有一列是输入：请点击表格中某一列的标题。</translation>
    </message>
    <message>
        <source>No column is an input: give a column with numbers the role input.</source>
        <translation>没有一列是输入：请给一个有数的列选定“输入”的用途。</translation>
    </message>
    <message>
        <source>No column is the label yet: click the heading of the column to learn, choose Label.</source>
        <translation>还没有一列是标签：请点击要学的那一列的标题，选“标签”。</translation>
    </message>
    <message>
        <source>No column is the label: give the column that is to be learnt the role label.</source>
        <translation>没有一列是标签：请给要学的那一列选定“标签”的用途。</translation>
    </message>
    <message>
        <source>No command has all of these words.</source>
        <translation>没有命令同时包含这些词。</translation>
    </message>
    <message>
        <source>No file is remembered by its name.</source>
        <translation>不记住任何文件的名字。</translation>
    </message>
    <message>
        <source>No loss has been noted yet.</source>
        <translation>还没有记录任何损失。</translation>
    </message>
    <message>
        <source>No loss yet.</source>
        <translation>还没有损失。</translation>
    </message>
    <message>
        <source>No more questions before a step.</source>
        <translation>走一步之前不再提问。</translation>
    </message>
    <message>
        <source>No penalty, from the start</source>
        <translation>不加惩罚，从头训练</translation>
    </message>
    <message>
        <source>No row can be fed forward yet: the table says why.</source>
        <translation>还没有一行可以做前向传播：表格里写着原因。</translation>
    </message>
    <message>
        <source>No row can be used.</source>
        <translation>没有一行可用。</translation>
    </message>
    <message>
        <source>No row can be used: every row lacks a number or a label.</source>
        <translation>没有一行可用：每一行都缺少数或标签。</translation>
    </message>
    <message>
        <source>No row has both its inputs and its label, so there is nothing to judge.</source>
        <translation>没有一行同时有输入和标签，因此无从评判。</translation>
    </message>
    <message>
        <source>No row has that. Esc shows all rows again.</source>
        <translation>没有这样的行。按 Esc 重新显示所有行。</translation>
    </message>
    <message>
        <source>No row is held out.</source>
        <translation>没有留出任何行。</translation>
    </message>
    <message>
        <source>No row is shown.</source>
        <translation>没有显示任何一行。</translation>
    </message>
    <message>
        <source>No row to show</source>
        <translation>没有可显示的行</translation>
    </message>
    <message>
        <source>No rows are held out. On rows it was trained on, a network looks better than it is.</source>
        <translation>没有留出任何行。在训练过的行上，网络看起来比实际更好。</translation>
    </message>
    <message>
        <source>No rows yet: press + below and type, or paste a block from a spreadsheet.</source>
        <translation>还没有行：按下面的 + 再输入，或者从电子表格粘贴一块。</translation>
    </message>
    <message>
        <source>No scaling means offset 0 and divisor 1: choose shift to give numbers.</source>
        <translation>不缩放就是偏移 0、除数 1：要给出数，请选平移。</translation>
    </message>
    <message>
        <source>No start is done yet.</source>
        <translation>还没有做完任何起点。</translation>
    </message>
    <message>
        <source>No term has these letters in it.</source>
        <translation>没有含这些字的术语。</translation>
    </message>
    <message>
        <source>Nobody yet. + adds a person with the values of You; or paste rows from a spreadsheet.</source>
        <translation>还没有人。+ 会用“你”的值加一个人；也可以从电子表格粘贴行。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Noise: from 0 to {most:g}, not {noise:g}.</source>
        <translation>噪声：从 0 到 {most:g}，不能是 {noise:g}。</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>None, 0 %</source>
        <translation>不留出，0 %</translation>
    </message>
    <message>
        <source>Not opened: the present table is as it was.</source>
        <translation>没有打开：现在的表格没有变。</translation>
    </message>
    <message>
        <source>Not possible now: {why}</source>
        <translation>现在不可用：{why}</translation>
    </message>
    <message>
        <source>Not the least change.
Right</source>
        <translation>一点也不变。
→</translation>
    </message>
    <message>
        <source>Not used.</source>
        <translation>不用。</translation>
    </message>
    <message>
        <source>Noted. Now press Step epoch and see.</source>
        <translation>记下了。现在按“走一轮”，看看结果。</translation>
    </message>
    <message>
        <source>Noted. Now press Step row and see.</source>
        <translation>记下了。现在按“走一行”，看看结果。</translation>
    </message>
    <message>
        <source>Nothing ails this training. It is looked at whenever it rests, and once a second while it runs.</source>
        <translation>这次训练没有发现问题。训练停下时会检查，训练进行时每秒检查一次。</translation>
    </message>
    <message>
        <source>Nothing in the help has these letters in it.</source>
        <translation>帮助中没有这些文字。</translation>
    </message>
    <message>
        <source>Nothing is known about {unit}</source>
        <translation>不知道 {unit} 怎样换算</translation>
    </message>
    <message>
        <source>Nothing is locked any more.</source>
        <translation>不再有任何锁定。</translation>
    </message>
    <message>
        <source>Nothing is recognised. Choose above how it is to be read.</source>
        <translation>什么也没有识别出来。请在上面选择读取方式。</translation>
    </message>
    <message>
        <source>Nothing stands above the first row to fill down from.</source>
        <translation>第一行上面没有可以向下填充的内容。</translation>
    </message>
    <message>
        <source>Nothing was changed yet.</source>
        <translation>还没有任何更改。</translation>
    </message>
    <message>
        <source>Nothing was compared to its end.</source>
        <translation>没有一个比较做到最后。</translation>
    </message>
    <message>
        <source>Nothing was pasted. {problem}</source>
        <translation>什么也没有粘贴。{problem}</translation>
    </message>
    <message>
        <source>Nothing was undone.</source>
        <translation>没有撤销过任何操作。</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11 月</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Number of pictures</source>
        <translation>图片数量</translation>
    </message>
    <message>
        <source>Number of {title}</source>
        <translation>“{title}”的数值</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数</translation>
    </message>
    <message>
        <source>Numbers and units</source>
        <translation>数和单位</translation>
    </message>
    <message>
        <source>Numbers are an input each; of classes there is one for each.</source>
        <translation>数列各成一个输入；类别则每一类各成一个输入。</translation>
    </message>
    <message>
        <source>ONNX model</source>
        <translation>ONNX 模型</translation>
    </message>
    <message>
        <source>ONNX model, single precision</source>
        <translation>ONNX 模型，单精度</translation>
    </message>
    <message>
        <source>ONNX models</source>
        <translation>ONNX 模型</translation>
    </message>
    <message>
        <source>ONNX, single precision</source>
        <translation>ONNX，单精度</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10 月</translation>
    </message>
    <message>
        <source>Of all panels and plots. A picture that you save can have others.</source>
        <translation>所有面板和图的颜色。你保存的图片可以用别的颜色。</translation>
    </message>
    <message>
        <source>Of all texts in the window, and of what holds them.</source>
        <translation>窗口里所有文字的大小，装着文字的部分也跟着变。</translation>
    </message>
    <message>
        <source>Of all texts. Names and numbers in your table stay as they are.</source>
        <translation>所有文字的语言。你表格里的名字和数保持原样。</translation>
    </message>
    <message>
        <source>Of the rows held out it is {loss:.2g}.</source>
        <translation>留出行的损失是 {loss:.2g}。</translation>
    </message>
    <message>
        <source>Of the rows held out: {loss:.4g}</source>
        <translation>留出行上的损失：{loss:.4g}</translation>
    </message>
    <message>
        <source>Of the {rows}, the largest sum is {parts}.</source>
        <translation>在 {rows}中，最大的和属于：{parts}。</translation>
    </message>
    <message>
        <source>Of {count:,} gradients number {rank} by size.</source>
        <translation>在 {count:,} 个梯度中，按大小排第 {rank}。</translation>
    </message>
    <message>
        <source>Of {count:,} gradients the largest.</source>
        <translation>在 {count:,} 个梯度中最大。</translation>
    </message>
    <message>
        <source>Off: rows by chance, whatever their class.</source>
        <translation>关闭时：随机取行，不管类别。</translation>
    </message>
    <message>
        <source>Offset and divisor of each input</source>
        <translation>每个输入的偏移和除数</translation>
    </message>
    <message>
        <source>Offset and divisor of each input.</source>
        <translation>每个输入的偏移和除数。</translation>
    </message>
    <message>
        <source>Offset and divisor of the label are finite, and the divisor is not 0.</source>
        <translation>标签的偏移和除数必须有限，除数不能为 0。</translation>
    </message>
    <message>
        <source>Offset of the label</source>
        <translation>标签的偏移</translation>
    </message>
    <message>
        <source>Offset of {name}</source>
        <translation>{name} 的偏移</translation>
    </message>
    <message>
        <source>Offsets and divisors</source>
        <translation>偏移和除数</translation>
    </message>
    <message>
        <source>On its way back every layer multiplies the gradient by its slope, with sigmoid by a quarter at most. After several layers next to nothing is left.</source>
        <translation>梯度往回传时，每一层都要乘上自己的斜率，sigmoid 最多是四分之一。经过几层之后就几乎什么也不剩了。</translation>
    </message>
    <message>
        <source>One class lies around the other. No straight line parts them, so a hidden layer is needed.</source>
        <translation>一个类别围在另一个类别的外面。没有直线能把它们分开，因此需要隐藏层。</translation>
    </message>
    <message>
        <source>One derivative for each output.</source>
        <translation>每个输出有一个导数。</translation>
    </message>
    <message>
        <source>One file to include in a C program, also on a small device</source>
        <translation>包含到 C 程序里的一个文件，小设备上也能用</translation>
    </message>
    <message>
        <source>One label only</source>
        <translation>只有一种标签</translation>
    </message>
    <message>
        <source>One more line: another part of the maxout neuron.</source>
        <translation>再加一条直线：maxout 神经元的又一个部分。</translation>
    </message>
    <message>
        <source>One more row, with the values of You.</source>
        <translation>再加一行，用“你”的值。</translation>
    </message>
    <message>
        <source>One neuron fewer</source>
        <translation>减少一个神经元</translation>
    </message>
    <message>
        <source>One neuron more</source>
        <translation>增加一个神经元</translation>
    </message>
    <message>
        <source>One neuron&apos;s function and its slope, to play with.</source>
        <translation>一个神经元的函数和它的斜率，随你摆弄。</translation>
    </message>
    <message>
        <source>One step back.
Left</source>
        <translation>后退一步。
←</translation>
    </message>
    <message>
        <source>One step on.
Right</source>
        <translation>前进一步。
→</translation>
    </message>
    <message>
        <source>One weight</source>
        <translation>一个权重</translation>
    </message>
    <message>
        <source>Only a finite number can be converted to another unit.</source>
        <translation>只有有限的数才能换算成别的单位。</translation>
    </message>
    <message>
        <source>Only maxout has several parts, {function} has one.</source>
        <translation>只有 maxout 有几个部分，{function} 只有一个。</translation>
    </message>
    <message>
        <source>Only one column can hold the label, not both {first} and {second}.</source>
        <translation>只能有一列是标签，不能 {first} 和 {second} 都是。</translation>
    </message>
    <message>
        <source>Only one column can name the rows, not both {first} and {second}.</source>
        <translation>只能有一列给各行命名，不能 {first} 和 {second} 都是。</translation>
    </message>
    <message>
        <source>Only one column can say which rows are held out, not both {first} and {second}.</source>
        <translation>只能有一列说明哪些行留出，不能 {first} 和 {second} 都是。</translation>
    </message>
    <message>
        <source>Only shift takes numbers, so write {kind} without {numbers}.</source>
        <translation>只有 shift 带数，因此请只写 {kind}，不要写 {numbers}。</translation>
    </message>
    <message>
        <source>Only some rows are shown: show all of them (Esc) before you move one.</source>
        <translation>现在只显示了一部分行：请先显示所有行（Esc），再移动。</translation>
    </message>
    <message>
        <source>Only the first {most:,} rows are read.</source>
        <translation>只读取了前 {most:,} 行。</translation>
    </message>
    <message>
        <source>Only the output of the right class counts: the nearer to 1, the smaller the loss.</source>
        <translation>只看正确类别的输出：越接近 1，损失越小。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的文件(&amp;R)</translation>
    </message>
    <message>
        <source>Open a project, a table (CSV, XLSX, ODS) or saved weights</source>
        <translation>打开项目、表格（CSV、XLSX、ODS）或保存的权重</translation>
    </message>
    <message>
        <source>Open a table from a text file or a spreadsheet. Undo brings this one back.</source>
        <translation>从文本文件或电子表格打开一个表格。撤销可以找回现在这个。</translation>
    </message>
    <message>
        <source>Open card</source>
        <translation>打开的卡片</translation>
    </message>
    <message>
        <source>Open or close the settings of batch, loss, optimizer, schedule and stop rules</source>
        <translation>打开或关闭批、损失、优化器、学习率变化和停止规则的设置</translation>
    </message>
    <message>
        <source>Open the activation lab</source>
        <translation>打开激活函数实验室</translation>
    </message>
    <message>
        <source>Open the card of a neuron, weight or bias by its name</source>
        <translation>按名称打开神经元、权重或偏置的卡片</translation>
    </message>
    <message>
        <source>Open the folder in which NN Studio writes down what went wrong</source>
        <translation>打开 NN Studio 记录出错情况的文件夹</translation>
    </message>
    <message>
        <source>Open the page where you left off, or the first one.</source>
        <translation>打开你上次停下的那一页，或者第一页。</translation>
    </message>
    <message>
        <source>Open with a preview…</source>
        <translation>先预览再打开…</translation>
    </message>
    <message>
        <source>Opened {file}.</source>
        <translation>已打开 {file}。</translation>
    </message>
    <message>
        <source>Opened {name}</source>
        <translation>已打开 {name}</translation>
    </message>
    <message>
        <source>Opens the neuron&apos;s card.</source>
        <translation>打开这个神经元的卡片。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Optimizer: how a step is made of the gradient.
Training goes on.</source>
        <translation>优化器：怎样由梯度走出一步。
训练会继续。</translation>
    </message>
    <message>
        <source>Or choose its encoding with File &gt; Open with a preview.</source>
        <translation>或者用“文件 &gt; 预览后打开”选择它的编码。</translation>
    </message>
    <message>
        <source>Orange marks: earlier values.</source>
        <translation>橙色标记：先前的值。</translation>
    </message>
    <message>
        <source>Order of rows</source>
        <translation>行的顺序</translation>
    </message>
    <message>
        <source>Order of the rows</source>
        <translation>行的顺序</translation>
    </message>
    <message>
        <source>Order of the rows in each epoch: as in the table, as the course does it, shuffled anew,
or drawn at random, so that a row may come twice and another one not at all.</source>
        <translation>每一轮中行的顺序：像课程那样按表格顺序，或每轮重新打乱，
或随机抽取，这样有的行可能出现两次，有的行一次也不出现。</translation>
    </message>
    <message>
        <source>Other libraries</source>
        <translation>其他库</translation>
    </message>
    <message>
        <source>Other weights held; the path crossed other landscapes.</source>
        <translation>其他权重固定在现在的值；路径经过时，地形是另一个样子。</translation>
    </message>
    <message>
        <source>Out</source>
        <comment>layer</comment>
        <translation>输出</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Over the rows trained on the network sees it from {low} to {high}.</source>
        <translation>在训练用的各行中，网络看到的它从 {low} 到 {high}。</translation>
    </message>
    <message>
        <source>Over the {rows} rows its mean slope is {slope}: more of it would lower the loss, so it goes up.</source>
        <translation>在这 {rows} 行上，它的平均斜率是 {slope}：它再大一些，损失就会下降，所以它增大。</translation>
    </message>
    <message>
        <source>Over the {rows} rows its mean slope is {slope}: more of it would raise the loss, so it goes down.</source>
        <translation>在这 {rows} 行上，它的平均斜率是 {slope}：它再大一些，损失就会上升，所以它减小。</translation>
    </message>
    <message>
        <source>Over the {rows} rows its slopes add up to 0.</source>
        <translation>在这 {rows} 行上，它的斜率加起来是 0。</translation>
    </message>
    <message>
        <source>Over {rows}: {slope}</source>
        <translation>{rows}的梯度：{slope}</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>PDF, one page (*.pdf);;Web page (*.html)</source>
        <translation>PDF，一页 (*.pdf);;网页 (*.html)</translation>
    </message>
    <message>
        <source>PDF: lines and texts, for printing</source>
        <translation>PDF：线条和文字，用于打印</translation>
    </message>
    <message>
        <source>PNG: pixels, for everything else</source>
        <translation>PNG：像素，用于其他一切</translation>
    </message>
    <message>
        <source>Page {page} of {pages}, {done} done</source>
        <translation>第 {page} 页，共 {pages} 页，已完成 {done} 页</translation>
    </message>
    <message>
        <source>Paint</source>
        <translation>画点</translation>
    </message>
    <message>
        <source>Paint points</source>
        <translation>画点</translation>
    </message>
    <message>
        <source>Paint rows of {name}</source>
        <translation>画 {name} 的行</translation>
    </message>
    <message>
        <source>Paint rows of {name} (key {key}).</source>
        <translation>画 {name} 的行（按键 {key}）。</translation>
    </message>
    <message numerus="yes">
        <source>Painted: the table has {n:,} row.</source>
        <comment>Painted: the table has {n:,} rows.</comment>
        <translation>
            <numerusform>已画点：表格有 {n:,} 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Painting needs a label: give a column of the table the role “label”.</source>
        <translation>画点需要标签：请在表格中把一列的角色设为“标签”。</translation>
    </message>
    <message>
        <source>Painting needs a map with two inputs that hold numbers.</source>
        <translation>画点需要决策图有两个数值输入。</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
    </message>
    <message>
        <source>Panels as at first</source>
        <translation>面板恢复原位</translation>
    </message>
    <message>
        <source>Part {parts} never wins, and so never learns.</source>
        <translation>部分 {parts} 从未最大，因此从未学习。</translation>
    </message>
    <message>
        <source>Parts of maxout</source>
        <translation>maxout 的部分数</translation>
    </message>
    <message>
        <source>Parts: how many weighted sums each neuron takes. Starts again from the same start.</source>
        <translation>部分：每个神经元取几个加权和。会从同一个起点重新开始。</translation>
    </message>
    <message>
        <source>Passes positive numbers on, stays silent for negative ones.</source>
        <translation>正数照样通过，负数时保持沉默。</translation>
    </message>
    <message>
        <source>Passes the sum on as it is; meant for the output.</source>
        <translation>把加权和原样传下去，用于输出层。</translation>
    </message>
    <message>
        <source>Paste with a preview…</source>
        <translation>先预览再粘贴…</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴的内容</translation>
    </message>
    <message>
        <source>Pasted a table</source>
        <translation>已粘贴表格</translation>
    </message>
    <message>
        <source>Patience of {title}</source>
        <translation>“{title}”的等待轮数</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Paused {where}.</source>
        <translation>已暂停：{where}。</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>惩罚项</translation>
    </message>
    <message>
        <source>Penalties pull the weight a little towards 0.</source>
        <translation>惩罚项把权重往 0 拉一点。</translation>
    </message>
    <message>
        <source>Penalty too strong</source>
        <translation>惩罚过强</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人群</translation>
    </message>
    <message>
        <source>Person {n}</source>
        <translation>家人 {n}</translation>
    </message>
    <message>
        <source>Pets allowed (0 or 1)</source>
        <translation>可养宠物（0 或 1）</translation>
    </message>
    <message>
        <source>Picture of the table</source>
        <translation>表格的图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片数</translation>
    </message>
    <message>
        <source>Pixels (*.png)</source>
        <translation>像素图 (*.png)</translation>
    </message>
    <message>
        <source>Pixels of the picture for one of the screen.</source>
        <translation>屏幕上的一个像素对应图片里几个像素。</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>Play with one neuron&apos;s function (Ctrl+Shift+A).</source>
        <translation>摆弄一个神经元的函数（Ctrl+Shift+A）。</translation>
    </message>
    <message>
        <source>Play with one neuron&apos;s function and its slope; see which functions get stuck</source>
        <translation>试试一个神经元的函数和它的斜率；看看哪些函数会卡住</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>点</translation>
    </message>
    <message>
        <source>Points and lines</source>
        <translation>点和直线</translation>
    </message>
    <message>
        <source>Positive slope: go left.</source>
        <translation>斜率为正：向左走。</translation>
    </message>
    <message>
        <source>Positive: less of it lowers the loss.</source>
        <translation>为正：减小它，损失会下降。</translation>
    </message>
    <message>
        <source>Positive: the loss rises with {name}, so {name} goes down.</source>
        <translation>为正：损失随 {name} 上升，所以 {name} 要减小。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Precision for {one}</source>
        <translation>{one} 的精确率</translation>
    </message>
    <message>
        <source>Precision: of the rows that it says are {one}, the share that is. 100 % is best.</source>
        <translation>精确率：网络说是 {one} 的行中，真是 {one} 的份额。100 % 最好。</translation>
    </message>
    <message>
        <source>Predict, then step</source>
        <translation>先预测，再走一步</translation>
    </message>
    <message>
        <source>Predictions for the table…</source>
        <translation>表格的预测…</translation>
    </message>
    <message>
        <source>Present run</source>
        <translation>当前训练</translation>
    </message>
    <message>
        <source>Presentation</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Press Run to see the loss fall.</source>
        <translation>按“运行”看损失下降。</translation>
    </message>
    <message>
        <source>Press Run.</source>
        <translation>按“运行”。</translation>
    </message>
    <message>
        <source>Press it to see what it does.</source>
        <translation>按一下，看看它做什么。</translation>
    </message>
    <message>
        <source>Prev</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>Projects (*.nnstudio)</source>
        <translation>项目 (*.nnstudio)</translation>
    </message>
    <message>
        <source>Projects, tables, weights (*.nnstudio *.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.json)</source>
        <translation>项目、表格、权重 (*.nnstudio *.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods *.json)</translation>
    </message>
    <message>
        <source>Pupils open the saved project, see the task, and hand in the file that they save. To check them all: nnstudio grade *.nnstudio --task YOURS.nnstudio --out results.csv</source>
        <translation>学生打开保存好的项目，看到任务，再把自己保存的文件交上来。要一起检查，请运行：nnstudio grade *.nnstudio --task YOURS.nnstudio --out results.csv</translation>
    </message>
    <message>
        <source>Pupils see a padlock there, and read: {tip}</source>
        <translation>学生会在那里看到一把锁，并读到：{tip}</translation>
    </message>
    <message>
        <source>Put every panel back to its first place</source>
        <translation>把每个面板放回最初的位置</translation>
    </message>
    <message>
        <source>Put every point back to where it was.</source>
        <translation>把每个点放回原来的位置。</translation>
    </message>
    <message>
        <source>Put one more layer before the output</source>
        <translation>在输出之前再加一层</translation>
    </message>
    <message>
        <source>Put table, network, losses and figures on one page, PDF or HTML</source>
        <translation>把表格、网络、损失和各项数字放在一页上，PDF 或 HTML</translation>
    </message>
    <message>
        <source>Put the details and the versions on the clipboard; nothing of your table is in it</source>
        <translation>把细节和版本放到剪贴板；其中没有你表格里的任何内容</translation>
    </message>
    <message>
        <source>Put the mean</source>
        <translation>填入均值</translation>
    </message>
    <message>
        <source>Put the median</source>
        <translation>填入中位数</translation>
    </message>
    <message>
        <source>Put the most frequent</source>
        <translation>填入最常见的值</translation>
    </message>
    <message>
        <source>Put the panels back</source>
        <translation>把面板放回去</translation>
    </message>
    <message>
        <source>Put this line away</source>
        <translation>收起这一行</translation>
    </message>
    <message>
        <source>Put this line away until something else is found.</source>
        <translation>收起这一行，直到发现别的问题。</translation>
    </message>
    <message>
        <source>Put this table in place of the present one; undo brings that back.
Enter</source>
        <translation>用这个表格替换现有的表格；撤销可以换回来。
Enter</translation>
    </message>
    <message>
        <source>Put your line on the least squares line.</source>
        <translation>把你的直线放到最小二乘直线上。</translation>
    </message>
    <message>
        <source>PyTorch script, trains on</source>
        <translation>PyTorch 脚本，可继续训练</translation>
    </message>
    <message>
        <source>Python script, nothing needed</source>
        <translation>Python 脚本，不需要其他库</translation>
    </message>
    <message>
        <source>Qt and PySide6</source>
        <translation>Qt 和 PySide6</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>ROC curve: each point is one threshold. Good is the upper left corner; the dashed diagonal is guessing. The dot is the present threshold.
Click the curve to choose another.</source>
        <translation>ROC 曲线：每个点是一个阈值。越靠近左上角越好；虚线对角线等于瞎猜。圆点是现在的阈值。
点击曲线可以选别的阈值。</translation>
    </message>
    <message>
        <source>Raise {neuron}&apos;s bias</source>
        <translation>调高 {neuron} 的偏置</translation>
    </message>
    <message>
        <source>Rate {rate:g} is high for {title}.</source>
        <translation>对 {title} 来说，学习率 {rate:g} 偏高。</translation>
    </message>
    <message>
        <source>Rates near {good_rate:g} suit optimizers that scale the gradient: take that rate.
Training goes on. Without a click here the rate stays as it is.</source>
        <translation>对会缩放梯度的优化器，{good_rate:g} 左右的学习率比较合适：采用它。
训练会继续。不点这里，学习率就保持不变。</translation>
    </message>
    <message>
        <source>ReLU&apos;s slope is 1 where z is above 0, and 0 elsewhere</source>
        <translation>ReLU 的斜率在 z 大于 0 时为 1，其余为 0</translation>
    </message>
    <message>
        <source>Read &amp;as</source>
        <translation>读作(&amp;A)</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>读作</translation>
    </message>
    <message>
        <source>Read more in the glossary</source>
        <translation>在术语表里读更多</translation>
    </message>
    <message>
        <source>Read the label again</source>
        <translation>重新读取标签</translation>
    </message>
    <message>
        <source>Read {how}</source>
        <translation>读取方式：{how}</translation>
    </message>
    <message>
        <source>Read {how}.
See what was recognised, and correct it.</source>
        <translation>读取方式：{how}。
看看识别出了什么，并加以更正。</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Reading {name}: {share:.0%}</source>
        <translation>正在读取 {name}：{share:.0%}</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Recall for {one}</source>
        <translation>{one} 的召回率</translation>
    </message>
    <message>
        <source>Recall: of the rows that are {one}, the share that it finds. 100 % is best.</source>
        <translation>召回率：真是 {one} 的行中，网络找出来的份额。100 % 最好。</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>最近的文件</translation>
    </message>
    <message>
        <source>Recent history</source>
        <translation>最近的变化</translation>
    </message>
    <message>
        <source>Redid: {name}.</source>
        <translation>已重做：{name}。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Redo: {edit}</source>
        <translation>重做：{edit}</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>减少</translation>
    </message>
    <message>
        <source>Reduced: menus, lists and panels appear at once, and no cursor flashes.</source>
        <translation>减少：菜单、列表和面板立即出现，光标也不闪烁。</translation>
    </message>
    <message>
        <source>Remove the last hidden layer</source>
        <translation>移除最后一个隐藏层</translation>
    </message>
    <message>
        <source>Remove this layer</source>
        <translation>去掉这一层</translation>
    </message>
    <message>
        <source>Remove this layer.</source>
        <translation>去掉这一层。</translation>
    </message>
    <message>
        <source>Remove {layer}</source>
        <translation>去掉{layer}</translation>
    </message>
    <message>
        <source>Rent a month</source>
        <translation>月租金</translation>
    </message>
    <message>
        <source>Rents of flats</source>
        <translation>公寓的租金</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>报告…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
    <message>
        <source>Reset all settings to what they were at the first start?</source>
        <translation>要把所有设置恢复成第一次启动时的样子吗？</translation>
    </message>
    <message>
        <source>Reset all settings…</source>
        <translation>重置所有设置…</translation>
    </message>
    <message>
        <source>Reset points</source>
        <translation>点复位</translation>
    </message>
    <message>
        <source>Residual: what is true minus what it says. Good is a narrow band around the line at 0, without a slope or a bend.</source>
        <translation>残差：真实值减去网络给出的值。好的样子是围绕 0 线的一条窄带，不倾斜，也不弯曲。</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Residuals over the true values</source>
        <translation>残差对真实值的图</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>恢复到上次保存</translation>
    </message>
    <message>
        <source>Rewind</source>
        <translation>倒回</translation>
    </message>
    <message>
        <source>Rewrite the &amp;unit only…</source>
        <translation>只改写单位(&amp;U)…</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Root mean squared error: like the MAE, but large errors count more. 0 is best.</source>
        <translation>均方根误差：与 MAE 相似，但大的误差分量更重。0 最好。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Row grips</source>
        <translation>行手柄</translation>
    </message>
    <message>
        <source>Row shown: {row}, {when}.</source>
        <translation>显示的行：{row}，{when}。</translation>
    </message>
    <message>
        <source>Row shown: {row}.</source>
        <translation>显示的行：{row}。</translation>
    </message>
    <message>
        <source>Row {number}</source>
        <translation>第 {number} 行</translation>
    </message>
    <message>
        <source>Row {row}, column {column}</source>
        <translation>第 {row} 行第 {column} 列</translation>
    </message>
    <message>
        <source>Row {row}: {text} is longer than {most:,} characters: shorten it.</source>
        <translation>第 {row} 行：{text} 超过了 {most:,} 个字符：请缩短。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Rows a step</source>
        <translation>每步行数</translation>
    </message>
    <message>
        <source>Rows and what it says of them</source>
        <translation>各行以及网络的判断</translation>
    </message>
    <message>
        <source>Rows are drawn evenly spread over the table.</source>
        <translation>画出的行在表格中均匀选取。</translation>
    </message>
    <message>
        <source>Rows by class: {counts}.</source>
        <translation>各类别的行数：{counts}。</translation>
    </message>
    <message>
        <source>Rows from a CSV file or a spreadsheet.</source>
        <translation>从 CSV 文件或电子表格导入行。</translation>
    </message>
    <message>
        <source>Rows held out</source>
        <translation>留出行</translation>
    </message>
    <message>
        <source>Rows held out are not trained on: they show how the network does on what it has never seen. Training starts again.</source>
        <translation>留出的行不参加训练：它们说明网络对从未见过的数据表现如何。训练重新开始。</translation>
    </message>
    <message>
        <source>Rows in a batch</source>
        <translation>一批的行数</translation>
    </message>
    <message>
        <source>Rows of one’s own</source>
        <translation>你自己的行</translation>
    </message>
    <message>
        <source>Rows that are not trained on, to judge the network. A click goes to the next one.</source>
        <translation>不参加训练、用来评判网络的行。点击跳到下一行。</translation>
    </message>
    <message>
        <source>Rows that it was trained on: much better here than on held out rows means overfitting.</source>
        <translation>训练用过的行：如果这里比留出行上好得多，就是过拟合。</translation>
    </message>
    <message>
        <source>Rows that the training cannot use; each says why. A click goes to the next one.</source>
        <translation>训练不能用的行；每一行都写着原因。点击跳到下一行。</translation>
    </message>
    <message>
        <source>Rows that training never sees: they show how it does with new ones.</source>
        <translation>训练从来看不到的行：它们说明网络遇到新的行时做得怎样。</translation>
    </message>
    <message>
        <source>Rows trained on</source>
        <translation>训练行</translation>
    </message>
    <message>
        <source>Rows with test in this column are held out of the training, those with train are not.</source>
        <translation>这一列写着 test 的行留出，不参加训练；写着 train 的行参加训练。</translation>
    </message>
    <message>
        <source>Rows with the largest errors</source>
        <translation>误差最大的行</translation>
    </message>
    <message>
        <source>Rows: from {fewest} to {most:,}, not {rows:,}.</source>
        <translation>行数：从 {fewest} 到 {most:,}，不能是 {rows:,}。</translation>
    </message>
    <message>
        <source>Run</source>
        <comment>a training that was kept</comment>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Run goes on from epoch {epoch}.</source>
        <translation>“运行”从第 {epoch} 轮继续。</translation>
    </message>
    <message>
        <source>Run or step to see the weights move.</source>
        <translation>按“运行”或走一步，就能看到权重移动。</translation>
    </message>
    <message>
        <source>Running means of the slope and of its square; the first steps are evened out.</source>
        <translation>斜率及其平方的滑动均值；最初几步会得到校正。</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>训练记录</translation>
    </message>
    <message>
        <source>R² {r2:.4f}, mean absolute error {mae:.4g}{unit} over {rows:,} rows</source>
        <translation>R² {r2:.4f}，平均绝对误差 {mae:.4g}{unit}，共 {rows:,} 行</translation>
    </message>
    <message>
        <source>R²: how much of the differences between rows it explains. 1 is best; 0 is no better than always saying the mean, and below 0 is worse than that.</source>
        <translation>R²：行与行之间的差异，网络能解释多少。1 最好；0 不比总说均值更好，小于 0 则比那还差。</translation>
    </message>
    <message>
        <source>SVG: lines and texts, for web pages and drawing programs</source>
        <translation>SVG：线条和文字，用于网页和绘图程序</translation>
    </message>
    <message>
        <source>Saturated neurons</source>
        <translation>饱和的神经元</translation>
    </message>
    <message>
        <source>Saturated output</source>
        <translation>饱和的输出</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>保存副本(&amp;S)…</translation>
    </message>
    <message>
        <source>Save all weights with scaling, units and labels; NN Studio opens it again</source>
        <translation>保存所有权重以及缩放、单位和标签；NN Studio 可以再次打开</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>存为图片</translation>
    </message>
    <message>
        <source>Save as picture…</source>
        <translation>存为图片…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Save everything in another file; this project stays as it is</source>
        <translation>把一切保存到另一个文件；这个项目保持不变</translation>
    </message>
    <message>
        <source>Save it as SVG, PDF or PNG, or copy it</source>
        <translation>保存为 SVG、PDF 或 PNG，或复制</translation>
    </message>
    <message>
        <source>Save losses</source>
        <translation>保存损失</translation>
    </message>
    <message>
        <source>Save one line a weight, for a spreadsheet</source>
        <translation>每个权重一行，供电子表格使用</translation>
    </message>
    <message>
        <source>Save one numpy array a layer</source>
        <translation>每层保存一个 numpy 数组</translation>
    </message>
    <message>
        <source>Save picture of</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Save predictions</source>
        <translation>保存预测</translation>
    </message>
    <message>
        <source>Save predictions…</source>
        <translation>保存预测…</translation>
    </message>
    <message>
        <source>Save table</source>
        <translation>保存表格</translation>
    </message>
    <message>
        <source>Save the film</source>
        <translation>保存动画</translation>
    </message>
    <message>
        <source>Save the loss of every epoch noted, of this run and of earlier ones</source>
        <translation>保存记下的每一轮的损失，包括这次训练和以前的训练</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Save the table as CSV or XLSX, with names and units</source>
        <translation>把表格存为 CSV 或 XLSX，带名称和单位</translation>
    </message>
    <message>
        <source>Save what the network says of every row, as CSV or XLSX</source>
        <translation>把网络对每一行的回答存为 CSV 或 XLSX</translation>
    </message>
    <message>
        <source>Save what you did to “{project}”?</source>
        <translation>要保存对“{project}”的改动吗？</translation>
    </message>
    <message>
        <source>Saved a copy as {name}.</source>
        <translation>副本已保存为 {name}。</translation>
    </message>
    <message numerus="yes">
        <source>Saved {n:,} parameter to {name}: {proof}.</source>
        <comment>Saved {n:,} parameters to {name}: {proof}.</comment>
        <translation>
            <numerusform>已把 {n:,} 个参数存到 {name}：{proof}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved {name}.</source>
        <translation>已保存 {name}。</translation>
    </message>
    <message>
        <source>Saved {rows} to {name}, read back and found equal.</source>
        <translation>已把 {rows} 存到 {name}，读回核对，完全一致。</translation>
    </message>
    <message>
        <source>Saved {what}, read back and found equal.</source>
        <translation>已保存 {what}，读回核对，完全一致。</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Saving here would replace what was saved there. Both are kept under two names.</source>
        <translation>在这里保存会替换那边保存的内容。用两个名字则两者都能保留。</translation>
    </message>
    <message>
        <source>Say before each step where a weight will go; then see it, and why.
Ctrl+G</source>
        <translation>每走一步之前，先说一个权重会往哪里走；再看结果和原因。
Ctrl+G</translation>
    </message>
    <message>
        <source>Say it again where this is found.</source>
        <translation>再发现这种问题时重新提示。</translation>
    </message>
    <message>
        <source>Say no more of this kind, in any project, until it is told again.</source>
        <translation>在所有项目中都不再提示这一类问题，直到重新打开提示。</translation>
    </message>
    <message>
        <source>Saying {low:.3g} to {high:.3g}</source>
        <translation>回答在 {low:.3g} 到 {high:.3g} 之间</translation>
    </message>
    <message>
        <source>Says for you</source>
        <translation>对你的回答</translation>
    </message>
    <message>
        <source>Says which rows are held out of the training: test, or train.</source>
        <translation>说明哪些行留出、不参加训练：写 test 或 train。</translation>
    </message>
    <message>
        <source>Scalable vector graphics (*.svg)</source>
        <translation>可缩放矢量图形 (*.svg)</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Scale by mean and standard deviation. Training starts again.</source>
        <translation>按均值和标准差缩放。训练重新开始。</translation>
    </message>
    <message>
        <source>Scale by z-score</source>
        <translation>用 z 分数缩放</translation>
    </message>
    <message>
        <source>Scale by z-score, rate {rate:g}</source>
        <translation>用 z 分数缩放，学习率 {rate:g}</translation>
    </message>
    <message>
        <source>Scale of the picture</source>
        <translation>图片的比例</translation>
    </message>
    <message>
        <source>Scale the label to 0 to 1</source>
        <translation>把标签缩放到 0 到 1</translation>
    </message>
    <message>
        <source>Scaled, so that all inputs are near zero and of a like size.</source>
        <translation>经过缩放，使所有输入都在零附近，大小相近。</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Scaling is now {scaling}.</source>
        <translation>现在的缩放：{scaling}。</translation>
    </message>
    <message>
        <source>Scaling of the inputs</source>
        <translation>输入的缩放</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率计划</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>屏幕</translation>
    </message>
    <message>
        <source>See a neural network learn from your own table, and open every number of it.</source>
        <translation>看神经网络从你自己的表格中学习，并打开其中的每一个数。</translation>
    </message>
    <message>
        <source>See all of the network diagram</source>
        <translation>看整张网络图</translation>
    </message>
    <message>
        <source>See also: {names}</source>
        <translation>另见：{names}</translation>
    </message>
    <message>
        <source>See how a copied table is read, and correct it, before it is opened</source>
        <translation>打开之前，先看复制的表格是怎样读取的，并加以更正</translation>
    </message>
    <message>
        <source>See how a table is read, and correct it, before it is opened</source>
        <translation>打开之前，先看表格是怎样读取的，并加以更正</translation>
    </message>
    <message>
        <source>See the network diagram a step nearer</source>
        <translation>把网络图放大一级</translation>
    </message>
    <message>
        <source>See the network diagram from a step farther away</source>
        <translation>把网络图缩小一级</translation>
    </message>
    <message>
        <source>See the whole network (Ctrl+0)</source>
        <translation>看整个网络（Ctrl+0）</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Seed and start numbers</source>
        <translation>随机种子和起始数值</translation>
    </message>
    <message>
        <source>Seed of the rows held out</source>
        <translation>留出行的随机种子</translation>
    </message>
    <message>
        <source>Seed of the start</source>
        <translation>起点的随机种子</translation>
    </message>
    <message>
        <source>Seed {seed} is stuck at {loss:.2g}.</source>
        <translation>随机种子 {seed} 卡在 {loss:.2g}。</translation>
    </message>
    <message>
        <source>Seed {seed} loses its numbers.</source>
        <translation>随机种子 {seed} 数值失控。</translation>
    </message>
    <message>
        <source>Seed {seed}.</source>
        <translation>随机种子 {seed}。</translation>
    </message>
    <message>
        <source>Seed {seed}: among the best 1 % of them.</source>
        <translation>随机种子 {seed}：属于其中最好的 1 %。</translation>
    </message>
    <message>
        <source>Seed {seed}: among the worst 1 % of them.</source>
        <translation>随机种子 {seed}：属于其中最差的 1 %。</translation>
    </message>
    <message>
        <source>Seed {seed}: better than {share:.0f} % of them.</source>
        <translation>随机种子 {seed}：好过其中的 {share:.0f} %。</translation>
    </message>
    <message>
        <source>Seeds are whole numbers from 0 to {most}, one or more of them.</source>
        <translation>随机种子是从 0 到 {most} 的整数，一个或多个。</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9 月</translation>
    </message>
    <message>
        <source>Set the lines so that maxout is:</source>
        <translation>调整直线，让 maxout 成为：</translation>
    </message>
    <message>
        <source>Set up a &amp;network that learns it</source>
        <translation>同时布置一个能学会它的网络(&amp;N)</translation>
    </message>
    <message>
        <source>Set up for this page.</source>
        <translation>已为这一页做好准备。</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settings and recent files</source>
        <translation>设置和最近的文件</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Several features</source>
        <translation>多个特征</translation>
    </message>
    <message>
        <source>Shares 1 out among the outputs; the largest sum gets most. For several classes.</source>
        <translation>把 1 分给各个输出，加权和最大的分得最多。用于多个类别。</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Shift by</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Shift-JIS, Japanese</source>
        <translation>Shift-JIS，日语</translation>
    </message>
    <message>
        <source>Short pages beside the real window: each asks for one thing and notices when it is done. Your own table waits and comes back as you left it.</source>
        <translation>真实窗口旁边的短短几页：每页请你做一件事，做到了它自己会发现。你自己的表格会等着，回来时和你离开时一样。</translation>
    </message>
    <message>
        <source>Show all that the doctor has found.</source>
        <translation>显示诊断发现的所有问题。</translation>
    </message>
    <message>
        <source>Show every text in this language; all else stays as it is</source>
        <translation>用这种语言显示所有文字；其他一切不变</translation>
    </message>
    <message>
        <source>Show every text in this size, now and at the next start</source>
        <translation>用这个大小显示所有文字，现在和下次启动时都是</translation>
    </message>
    <message>
        <source>Show least squares line</source>
        <translation>显示最小二乘直线</translation>
    </message>
    <message>
        <source>Show only rows &amp;with…</source>
        <translation>只显示符合条件的行(&amp;W)…</translation>
    </message>
    <message>
        <source>Show only rows with</source>
        <translation>只显示符合条件的行</translation>
    </message>
    <message>
        <source>Show only the rows that match. The table stays as it is.</source>
        <translation>只显示符合的行。表格不变。</translation>
    </message>
    <message>
        <source>Show or hide this panel</source>
        <translation>显示或隐藏这个面板</translation>
    </message>
    <message>
        <source>Show rows with…</source>
        <translation>只显示含有这些字的行…</translation>
    </message>
    <message>
        <source>Show the details</source>
        <translation>显示细节</translation>
    </message>
    <message>
        <source>Show the log folder</source>
        <translation>显示记录所在的文件夹</translation>
    </message>
    <message>
        <source>Show the report</source>
        <translation>显示报告</translation>
    </message>
    <message>
        <source>Show the whole loss curve</source>
        <translation>显示整条损失曲线</translation>
    </message>
    <message>
        <source>Show the whole path</source>
        <translation>显示整条路径</translation>
    </message>
    <message>
        <source>Show the whole path.</source>
        <translation>显示整条路径。</translation>
    </message>
    <message>
        <source>Show the whole window in these colours, now and at the next start</source>
        <translation>整个窗口用这种配色显示，现在和下次启动时都是</translation>
    </message>
    <message>
        <source>Showing row: {row}</source>
        <translation>显示的行：{row}</translation>
    </message>
    <message>
        <source>Shows the present moment again. Esc</source>
        <translation>重新显示现在的时刻。Esc</translation>
    </message>
    <message>
        <source>Shows the row in table and network.</source>
        <translation>在表格和网络中显示这一行。</translation>
    </message>
    <message>
        <source>Shows the whole curve again. A double click on the plot does the same.</source>
        <translation>重新显示整条曲线。在图上双击也一样。</translation>
    </message>
    <message>
        <source>Shows the whole window as it was at an earlier moment; nothing is changed.
Left and Right go from one kept moment to the next, Home is the start, Esc is now.</source>
        <translation>让整个窗口显示以前某个时刻的样子；不改动任何东西。
左右方向键在保留的时刻之间移动，Home 是起点，Esc 回到现在。</translation>
    </message>
    <message>
        <source>Shrink {neuron}&apos;s weights</source>
        <translation>缩小 {neuron} 的权重</translation>
    </message>
    <message>
        <source>Silenced: {illness}. Tell it again</source>
        <translation>不再提示：{illness}。重新提示</translation>
    </message>
    <message>
        <source>Since epoch {epoch:.0f} the network learns its {rows} by heart: the loss of those held out rose from {best:.3g} to {held:.3g}.</source>
        <translation>从第 {epoch:.0f} 轮起，网络在死记自己的 {rows}：留出行的损失从 {best:.3g} 升到了 {held:.3g}。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Size of the film</source>
        <translation>动画的尺寸</translation>
    </message>
    <message>
        <source>Size of the table</source>
        <translation>表格的大小</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>Skip {column}</source>
        <translation>跳过 {column}</translation>
    </message>
    <message>
        <source>Slope at z = {z}: {slope}. A change of z comes out {slope} times as large.</source>
        <translation>z = {z} 处的斜率：{slope}。z 的变化传到输出时变为原来的 {slope} 倍。</translation>
    </message>
    <message>
        <source>Slope m of your line</source>
        <translation>你的直线的斜率 m</translation>
    </message>
    <message>
        <source>Slope of line {number}</source>
        <translation>第 {number} 条直线的斜率</translation>
    </message>
    <message>
        <source>Slope of this row’s loss along it: {slope}.</source>
        <translation>这一行的损失沿它的斜率：{slope}。</translation>
    </message>
    <message>
        <source>Slope {slope}: nearly flat, a neuron here hardly learns.</source>
        <translation>斜率 {slope}：几乎是平的，神经元在这里几乎学不到东西。</translation>
    </message>
    <message>
        <source>Slope {slope}: this neuron does not learn from such a row.</source>
        <translation>斜率 {slope}：从这样的行，这个神经元学不到东西。</translation>
    </message>
    <message>
        <source>Slope {slope}: what comes back from the loss grows {times:.3g}-fold, with its sign turned.</source>
        <translation>斜率 {slope}：从损失传回来的信号放大到 {times:.3g} 倍，但正负号反过来。</translation>
    </message>
    <message>
        <source>Slope {slope}: what comes back from the loss grows {times:.3g}-fold.</source>
        <translation>斜率 {slope}：从损失传回来的信号放大到 {times:.3g} 倍。</translation>
    </message>
    <message>
        <source>Slope {slope}: what comes back from the loss passes whole, with its sign turned.</source>
        <translation>斜率 {slope}：从损失传回来的信号全部通过，但正负号反过来。</translation>
    </message>
    <message>
        <source>Slope {slope}: what comes back from the loss passes whole.</source>
        <translation>斜率 {slope}：从损失传回来的信号全部通过。</translation>
    </message>
    <message>
        <source>Slope {slope}: {share:.3g} % of what comes back from the loss passes, with its sign turned.</source>
        <translation>斜率 {slope}：从损失传回来的信号有 {share:.3g} % 通过，但正负号反过来。</translation>
    </message>
    <message>
        <source>Slope {slope}: {share:.3g} % of what comes back from the loss passes.</source>
        <translation>斜率 {slope}：从损失传回来的信号有 {share:.3g} % 通过。</translation>
    </message>
    <message>
        <source>Smaller texts</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>So far {done:,} of {all:,} starts.</source>
        <translation>到目前为止做完了 {all:,} 个起点中的 {done:,} 个。</translation>
    </message>
    <message>
        <source>Softmax outputs need the loss softmax cross-entropy, not {loss}: change the loss or the output&apos;s activation.</source>
        <translation>softmax 输出需要 softmax 交叉熵这个损失，而不是“{loss}”：请更改损失或输出层的激活函数。</translation>
    </message>
    <message>
        <source>Softmax shares 1 out among all outputs: each depends on every sum.</source>
        <translation>softmax 把 1 分给所有输出：每个输出都取决于每一个和。</translation>
    </message>
    <message>
        <source>Softmax shares 1 out among classes: it needs a label of three or more.</source>
        <translation>softmax 把 1 分给各个类别：它需要有三个或更多类别的标签。</translation>
    </message>
    <message>
        <source>Softmax shares 1 out among the classes: it needs two outputs or more.</source>
        <translation>softmax 把 1 分给各个类别，因此至少需要两个输出。</translation>
    </message>
    <message>
        <source>Some first numbers lie on a plain of the loss from which no slope leads down. Other first numbers, or more neurons, often find a way.</source>
        <translation>有些起始数落在损失的平地上，没有坡可以往下走。换一组起始数，或增加神经元，往往能找到路。</translation>
    </message>
    <message>
        <source>Some starts never learn: their sums land where the slope is 0 or nearly so. How many depends on the activation, and on how the inputs are scaled. Train from many seeds and count.</source>
        <translation>有些起点永远学不会：它们的和落在斜率为 0 或几乎为 0 的地方。有多少，取决于激活函数，也取决于输入怎样缩放。从许多随机种子开始训练，数一数。</translation>
    </message>
    <message>
        <source>Something of the picture could not be drawn: it was not kept.</source>
        <translation>图片有一部分画不出来：没有保存。</translation>
    </message>
    <message>
        <source>Something went wrong inside NN Studio</source>
        <translation>NN Studio 内部出错了</translation>
    </message>
    <message>
        <source>Sort down: &amp;greatest first</source>
        <translation>降序：最大的在前(&amp;G)</translation>
    </message>
    <message>
        <source>Sort up: least &amp;first</source>
        <translation>升序：最小的在前(&amp;F)</translation>
    </message>
    <message>
        <source>Span of the schedule in epochs</source>
        <translation>学习率计划的轮数</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Speed of training in rows a second: left one step a second to watch each,
right as fast as this computer can. It does not change the result.</source>
        <translation>训练速度，单位是行/秒：最左边每秒一步，可以一步步看；
最右边是这台电脑能达到的最快速度。它不改变结果。</translation>
    </message>
    <message>
        <source>Spiral</source>
        <translation>螺旋</translation>
    </message>
    <message>
        <source>Spreadsheets (*.xlsx *.xlsm *.xls *.ods)</source>
        <translation>电子表格 (*.xlsx *.xlsm *.xls *.ods)</translation>
    </message>
    <message>
        <source>Squared, so that too high and too low both count, and large errors most.</source>
        <translation>取平方：太高和太低都算，大的误差算得最多。</translation>
    </message>
    <message>
        <source>Squares</source>
        <translation>平方</translation>
    </message>
    <message>
        <source>Squeezes any number smoothly into -1 to 1.</source>
        <translation>把任何数平滑地压缩到 -1 和 1 之间。</translation>
    </message>
    <message>
        <source>Squeezes any number smoothly into 0 to 1.</source>
        <translation>把任何数平滑地压缩到 0 和 1 之间。</translation>
    </message>
    <message>
        <source>Start</source>
        <comment>initial parameters</comment>
        <translation>起点</translation>
    </message>
    <message>
        <source>Start (seed)</source>
        <translation>起点（随机种子）</translation>
    </message>
    <message>
        <source>Start numbers from</source>
        <translation>起始数的来源</translation>
    </message>
    <message>
        <source>Start the course</source>
        <translation>开始课程</translation>
    </message>
    <message>
        <source>Start: the seed from which weights and biases are drawn. 44 gives the course&apos;s results.
Another seed starts again from other numbers.</source>
        <translation>起点：抽取权重和偏置所用的随机种子。44 给出课程里的结果。
换一个种子，就从另一些数重新开始。</translation>
    </message>
    <message>
        <source>Starts</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Starts done</source>
        <translation>做完的起点</translation>
    </message>
    <message>
        <source>Step</source>
        <comment>of training</comment>
        <translation>走一步</translation>
    </message>
    <message>
        <source>Step batch</source>
        <translation>走一批</translation>
    </message>
    <message>
        <source>Step epoch</source>
        <translation>走一轮</translation>
    </message>
    <message>
        <source>Step row</source>
        <translation>走一行</translation>
    </message>
    <message>
        <source>Stepped {where}.</source>
        <translation>走了一步：{where}。</translation>
    </message>
    <message>
        <source>Steps gather speed where the slope keeps its direction, like a ball with weight.</source>
        <translation>斜坡方向不变时，步子越来越快，像一个有分量的球。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop at {title}</source>
        <translation>停止条件：{title}</translation>
    </message>
    <message>
        <source>Stop early at</source>
        <translation>提前停止的条件</translation>
    </message>
    <message>
        <source>Stop in time, from the start</source>
        <translation>及时停止，从头训练</translation>
    </message>
    <message>
        <source>Stop painting</source>
        <translation>停止画点</translation>
    </message>
    <message>
        <source>Stop rule</source>
        <translation>停止规则</translation>
    </message>
    <message>
        <source>Stop when the loss has not fallen by this share within so many epochs.</source>
        <translation>损失在这么多轮内没有下降这个份额时停止。</translation>
    </message>
    <message>
        <source>Stop when the loss is so many times its lowest.</source>
        <translation>损失达到最低值的这么多倍时停止。</translation>
    </message>
    <message>
        <source>Stop when the loss is this small.</source>
        <translation>损失小到这个数时停止。</translation>
    </message>
    <message>
        <source>Stop when the rows held out have not got better by this share in so many epochs.</source>
        <translation>留出行在这么多轮内没有改善这个份额时停止。</translation>
    </message>
    <message>
        <source>Stop when this share of the rows gets its right class.</source>
        <translation>答对类别的行达到这个份额时停止。</translation>
    </message>
    <message>
        <source>Stop; all stays as it is.</source>
        <translation>停止；一切保持原样。</translation>
    </message>
    <message>
        <source>Stopped after epoch {epoch}: {reason}.</source>
        <translation>在第 {epoch} 轮之后停止：{reason}。</translation>
    </message>
    <message>
        <source>Stopped before the first epoch: {reason}.</source>
        <translation>在第一轮之前停止：{reason}。</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>卡住</translation>
    </message>
    <message>
        <source>Stuck start</source>
        <translation>卡住的起点</translation>
    </message>
    <message>
        <source>Stuck starts</source>
        <translation>卡住的起点</translation>
    </message>
    <message>
        <source>Stuck starts for each function and scaling</source>
        <translation>每个函数和每种缩放下卡住的起点</translation>
    </message>
    <message>
        <source>Subtracts a round number from each column, as the course does with 135 and 66.</source>
        <translation>每列减去一个整数，就像课程里减去 135 和 66 那样。</translation>
    </message>
    <message>
        <source>Subtracts each column&apos;s mean and divides by its standard deviation.</source>
        <translation>每列减去自己的均值，再除以标准差。</translation>
    </message>
    <message>
        <source>Subtracts each column&apos;s mean, so that its numbers lie around 0.</source>
        <translation>每列减去自己的均值，使各数落在 0 附近。</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>总和</translation>
    </message>
    <message>
        <source>Switch which class is 1</source>
        <translation>对调哪个类别是 1</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Tab chooses an end of your line, then point by point; arrow keys move it, with Shift ten times as far; Ctrl+Z takes that back; Esc leaves.</source>
        <translation>按 Tab 先选直线的一端，再逐个选点；方向键移动它，同时按 Shift 移动十倍远；Ctrl+Z 撤回；Esc 离开。</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Table, label and rows held out</source>
        <translation>表格、标签和留出行</translation>
    </message>
    <message>
        <source>Table, network, weights and earlier runs go into one file, and training can go on from there.</source>
        <translation>表格、网络、权重和以前的训练都存进一个文件，以后可以从那里接着训练。</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods)</source>
        <translation>表格 (*.csv *.tsv *.txt *.xlsx *.xlsm *.xls *.ods)</translation>
    </message>
    <message>
        <source>Tables to play with</source>
        <translation>练习用的表格</translation>
    </message>
    <message>
        <source>Table…</source>
        <translation>表格…</translation>
    </message>
    <message>
        <source>Take the label&apos;s mean and standard deviation, {mean:.5g} and {spread:.5g}. Training starts again.</source>
        <translation>采用标签的均值 {mean:.5g} 和标准差 {spread:.5g}。训练重新开始。</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>撤回上一次改动</translation>
    </message>
    <message>
        <source>Take the last line away.</source>
        <translation>去掉最后一条直线。</translation>
    </message>
    <message>
        <source>Take the last move of a point or your line back.</source>
        <translation>撤回点或直线的最后一次移动。</translation>
    </message>
    <message>
        <source>Take the last neuron out of this layer.</source>
        <translation>从这一层去掉最后一个神经元。</translation>
    </message>
    <message>
        <source>Take the layer before the output out</source>
        <translation>去掉输出之前的那一层</translation>
    </message>
    <message>
        <source>Take the trained network with you</source>
        <translation>把训练好的网络带走</translation>
    </message>
    <message>
        <source>Take {row} out</source>
        <translation>去掉 {row}</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Task for a class</source>
        <translation>给全班的任务</translation>
    </message>
    <message>
        <source>Task for a class…</source>
        <translation>给全班的任务…</translation>
    </message>
    <message>
        <source>Term</source>
        <comment>of a sum</comment>
        <translation>项</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>术语</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Text tables (*.csv *.tsv *.txt)</source>
        <translation>文本表格 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Texts are as large as they can be.</source>
        <translation>文字已经是最大的了。</translation>
    </message>
    <message>
        <source>Texts are as small as they can be.</source>
        <translation>文字已经是最小的了。</translation>
    </message>
    <message>
        <source>Texts of the usual size</source>
        <translation>恢复文字大小</translation>
    </message>
    <message>
        <source>That is over already; nothing was changed.</source>
        <translation>这个问题已经不在了；什么也没有改变。</translation>
    </message>
    <message>
        <source>That was another step than the one asked about. Choose again.</source>
        <translation>刚才走的不是问到的那一步。请再选一次。</translation>
    </message>
    <message>
        <source>The # before the names of the columns is left out.</source>
        <translation>列名前面的 # 已略去。</translation>
    </message>
    <message>
        <source>The ROC curve needs rows of both classes.</source>
        <translation>ROC 曲线需要两个类别的行都有。</translation>
    </message>
    <message>
        <source>The accuracy of always saying the most frequent class, without looking at the inputs. A useful network is better than that.</source>
        <translation>不看输入，总说最常见的类别时的准确率。有用的网络应该比这更好。</translation>
    </message>
    <message>
        <source>The activation of {neuron} is flat for {row}: no slope comes through it.</source>
        <translation>对 {row} 来说，{neuron} 的激活函数是平的：没有斜率能通过它。</translation>
    </message>
    <message>
        <source>The activations could not be compared ({error}).</source>
        <translation>无法比较激活函数（{error}）。</translation>
    </message>
    <message>
        <source>The answer</source>
        <comment>of the network</comment>
        <translation>回答</translation>
    </message>
    <message>
        <source>The answer between the least and the greatest of the rows</source>
        <translation>回答在各行的最小值和最大值之间的位置</translation>
    </message>
    <message>
        <source>The answer for a row</source>
        <translation>某一行的回答</translation>
    </message>
    <message>
        <source>The answer on its scale</source>
        <translation>回答在刻度上的位置</translation>
    </message>
    <message>
        <source>The answer, a share for each class</source>
        <translation>回答：每个类别各占的份额</translation>
    </message>
    <message numerus="yes">
        <source>The apostrophe before texts such as =A1 is left out in {n:,} cells.</source>
        <comment>The apostrophe before texts such as =A1 is left out in {n:,} cells.</comment>
        <translation>
            <numerusform>{n:,} 个单元格中，=A1 这类文字前面的撇号已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>The area under the curve is {area:.3f}.</source>
        <translation>曲线下的面积是 {area:.3f}。</translation>
    </message>
    <message>
        <source>The arrow is a plain step, weight − learning rate × slope, over these rows at once. Training takes its rows in batches, and perhaps with another optimizer.</source>
        <translation>箭头是普通的一步：权重 − 学习率 × 斜率，把这些行一起算。训练则一批一批地取行，用的也可能是别的优化器。</translation>
    </message>
    <message>
        <source>The author is one line of at most {most} characters.</source>
        <translation>作者是最多 {most} 个字符的一行文字。</translation>
    </message>
    <message>
        <source>The axon hillock decides whether the cell fires.</source>
        <translation>轴丘决定这个细胞是否放电。</translation>
    </message>
    <message>
        <source>The axon, a long fibre, carries the impulse along.</source>
        <translation>轴突是一根长长的纤维，把冲动传下去。</translation>
    </message>
    <message>
        <source>The batch</source>
        <translation>这一批</translation>
    </message>
    <message>
        <source>The block has {lines:,} lines and only {rows:,} rows are shown from here: show all rows (Esc) before you paste.</source>
        <translation>粘贴的内容有 {lines:,} 行，但从这里起只显示 {rows:,} 行：请先显示所有行（Esc），再粘贴。</translation>
    </message>
    <message>
        <source>The block is {width} columns wide but only {left} are left: add columns or paste further left.</source>
        <translation>粘贴的内容有 {width} 列宽，但只剩 {left} 列：请增加列，或者往左一些粘贴。</translation>
    </message>
    <message>
        <source>The chain rule for it, step by step.</source>
        <translation>一步一步看它的链式法则。</translation>
    </message>
    <message>
        <source>The chain rule of this weight, number by number.</source>
        <translation>这个权重的链式法则，逐个数看。</translation>
    </message>
    <message>
        <source>The class of the rows to paint (keys 1 to {buttons}: the first).</source>
        <translation>要画的行的类别（按键 1 到 {buttons}：前几个类别）。</translation>
    </message>
    <message>
        <source>The class whose output is the largest.</source>
        <translation>输出最大的那个类别。</translation>
    </message>
    <message>
        <source>The clipboard holds no text: copy some cells first.</source>
        <translation>剪贴板里没有文字：请先复制一些单元格。</translation>
    </message>
    <message>
        <source>The column has no unit yet: write one first</source>
        <translation>这一列还没有单位：请先写一个</translation>
    </message>
    <message>
        <source>The column header {header} cannot be told apart into name and unit: write it like Weight (lb).</source>
        <translation>列标题 {header} 分不出名称和单位：请写成 Weight (lb) 的样子。</translation>
    </message>
    <message>
        <source>The column name {name} is longer than {most} letters.</source>
        <translation>列名 {name} 超过了 {most} 个字符。</translation>
    </message>
    <message numerus="yes">
        <source>The comma between thousands is left out in {n:,} cells.</source>
        <comment>The comma between thousands is left out in {n:,} cells.</comment>
        <translation>
            <numerusform>{n:,} 个单元格中的千位分隔逗号已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>The comma is the decimal mark; numbers are kept with a point.</source>
        <translation>小数点符号是逗号；数保存时用点。</translation>
    </message>
    <message>
        <source>The compiled kernel, made again</source>
        <translation>编译的内核，可以重新生成</translation>
    </message>
    <message>
        <source>The confusion matrix of {count} classes is too wide.</source>
        <translation>{count} 个类别的混淆矩阵太宽，放不下。</translation>
    </message>
    <message>
        <source>The course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>The course begins at its first page again. Your tables are not touched.</source>
        <translation>课程重新从第一页开始。不会动你的表格。</translation>
    </message>
    <message>
        <source>The course&apos;s four people</source>
        <translation>课程里的四个人</translation>
    </message>
    <message>
        <source>The course&apos;s four people. Press Run (Space).</source>
        <translation>课程里的四个人。请按“运行”（Space）。</translation>
    </message>
    <message>
        <source>The course&apos;s four people. Press Run.</source>
        <translation>课程里的四个人。按“运行”。</translation>
    </message>
    <message>
        <source>The course&apos;s loss: how far predictions are off, squared. Goes with any output.</source>
        <translation>课程用的损失：预测偏差的平方。适合任何输出。</translation>
    </message>
    <message>
        <source>The course&apos;s own program with these weights; it can train them further</source>
        <translation>课程自己的程序，带着这些权重；可以接着训练</translation>
    </message>
    <message>
        <source>The course&apos;s way: each step goes against the gradient and nothing is remembered.</source>
        <translation>课程的做法：每一步都逆着梯度走，不记住任何东西。</translation>
    </message>
    <message>
        <source>The course&apos;s way: every row moves the weights at once.</source>
        <translation>课程的做法：每一行都立刻改变权重。</translation>
    </message>
    <message>
        <source>The course&apos;s way: every weight and bias from the standard normal distribution.</source>
        <translation>课程的做法：每个权重和偏置都取自标准正态分布。</translation>
    </message>
    <message>
        <source>The curve is the activation, dashed its slope. Dots: every row&apos;s sum and output.
Ring and line: the shown row and the tangent there.</source>
        <translation>实线是激活函数，虚线是它的斜率。点：每一行的和与输出。
圆环和直线：显示的那一行，以及那里的切线。</translation>
    </message>
    <message>
        <source>The dendrites take in what other cells send.</source>
        <translation>树突接收其他细胞发来的信号。</translation>
    </message>
    <message>
        <source>The details</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>The details name the place in the program; nothing of your table is in them. With them, whoever looks after NN Studio can find the cause.</source>
        <translation>细节指出程序里的位置；其中没有你表格里的任何内容。维护 NN Studio 的人可以用它找到原因。</translation>
    </message>
    <message>
        <source>The divisor of a scaling cannot be 0.</source>
        <translation>缩放的除数不能为 0。</translation>
    </message>
    <message>
        <source>The doctor: {sentence}</source>
        <translation>诊断：{sentence}</translation>
    </message>
    <message>
        <source>The error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>The factors&apos; product is 0 for {row}.</source>
        <translation>对 {row} 来说，各因子的乘积是 0。</translation>
    </message>
    <message>
        <source>The family has no rows yet: add one first.</source>
        <translation>家人还没有任何行：请先加一行。</translation>
    </message>
    <message>
        <source>The file could not be kept aside</source>
        <translation>无法暂存文件</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>无法保存文件</translation>
    </message>
    <message>
        <source>The file {file} of NN Studio is missing: please install NN Studio again.</source>
        <translation>缺少 NN Studio 的文件 {file}：请重新安装 NN Studio。</translation>
    </message>
    <message>
        <source>The first line held column names, so it was left out.</source>
        <translation>第一行是列名，所以略去了。</translation>
    </message>
    <message>
        <source>The first line, {line}, is left out: it is no row.</source>
        <translation>第一行 {line} 已略去：它不是数据行。</translation>
    </message>
    <message>
        <source>The first numbers are drawn from {title}.</source>
        <translation>最初的数取自 {title}。</translation>
    </message>
    <message>
        <source>The first row is a row like the others: the columns have no names.</source>
        <translation>第一行和其他行一样，因此各列没有名称。</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>The first ten minutes, panels, keys, files, and what to do when something is wrong</source>
        <translation>最初十分钟、面板、按键、文件，以及出问题时怎么办</translation>
    </message>
    <message>
        <source>The first {count} of {rows:,} rows.</source>
        <translation>{rows:,} 行中的前 {count} 行。</translation>
    </message>
    <message>
        <source>The first {n}.</source>
        <translation>前 {n} 行。</translation>
    </message>
    <message>
        <source>The first {shown} of {all} points; the sums are over all of them.</source>
        <translation>{all} 个点中的前 {shown} 个；总和是对所有点求的。</translation>
    </message>
    <message>
        <source>The first {shown} of {all} rows with both numbers are drawn.</source>
        <translation>两个数都有的 {all} 行中，画出了前 {shown} 行。</translation>
    </message>
    <message>
        <source>The function f over z</source>
        <translation>z 上的函数 f</translation>
    </message>
    <message>
        <source>The gradient fades on its way back: in hidden layer 1 it is {share:.2g} of that at the output, so that layer hardly learns.</source>
        <translation>梯度在往回传的路上消失了：在隐藏层 1 只有输出处的 {share:.2g} 倍，所以那一层几乎学不到东西。</translation>
    </message>
    <message>
        <source>The gradient says which way is down, but only close by. A step too long lands on the other side of the valley, perhaps higher than before.</source>
        <translation>梯度告诉我们哪边是下坡，但只在附近有效。步子太长，会落到山谷的另一边，也许比原来还高。</translation>
    </message>
    <message>
        <source>The gradients of all rows are averaged: one step an epoch.</source>
        <translation>对所有行的梯度取平均：一轮走一步。</translation>
    </message>
    <message>
        <source>The gradients of some rows are averaged, then one step.</source>
        <translation>先对几行的梯度取平均，再走一步。</translation>
    </message>
    <message>
        <source>The inputs have changed since {source} was read: import it again.</source>
        <translation>读取 {source} 之后输入已经改变：请再导入一次。</translation>
    </message>
    <message numerus="yes">
        <source>The label has {n} class, an output each.</source>
        <comment>The label has {n} classes, an output each.</comment>
        <translation>
            <numerusform>标签有 {n} 个类别，每个类别一个输出。</numerusform>
        </translation>
    </message>
    <message>
        <source>The label is a number: X + 0.5 Y. The network learns to say how much, not which.</source>
        <translation>标签是一个数：X + 0.5 Y。网络要学的是“多少”，而不是“哪一个”。</translation>
    </message>
    <message>
        <source>The label is a number: there are no classes to say rightly.</source>
        <translation>标签是数：没有可以判断对错的类别。</translation>
    </message>
    <message>
        <source>The landscape could not be computed ({error}).</source>
        <translation>无法计算损失地形（{error}）。</translation>
    </message>
    <message>
        <source>The learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>The learning rate is a number above 0, not {rate:g}.</source>
        <translation>学习率是大于 0 的数，不能是 {rate:g}。</translation>
    </message>
    <message>
        <source>The least squares line by numbers</source>
        <translation>用数算出的最小二乘直线</translation>
    </message>
    <message>
        <source>The line with the least mean squared error.</source>
        <translation>均方误差最小的直线。</translation>
    </message>
    <message>
        <source>The log is in {folder}.</source>
        <translation>记录保存在 {folder} 里。</translation>
    </message>
    <message>
        <source>The loss a little above and a little below, and the difference over the distance: what the chain rule should give.</source>
        <translation>取稍大一点和稍小一点处的损失，用它们的差除以间距：链式法则应当得出同样的值。</translation>
    </message>
    <message>
        <source>The loss along one weight and over two, and how the weights came to be what they are</source>
        <translation>沿一个权重和在两个权重上的损失，以及权重是怎样变成现在这样的</translation>
    </message>
    <message>
        <source>The loss along one weight and over two, and the path taken.
Ctrl+Shift+L</source>
        <translation>损失随一个权重和两个权重的变化，以及走过的路。
Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>The loss along one weight or bias, all others as they are now.</source>
        <translation>沿着一个权重或偏置的损失，其余的都保持现在的值。</translation>
    </message>
    <message>
        <source>The loss falls as the output rises.</source>
        <translation>输出升高时，损失下降。</translation>
    </message>
    <message numerus="yes">
        <source>The loss fell from {first:.2g} to {last:.2g} in {n:,} epoch.</source>
        <comment>The loss fell from {first:.2g} to {last:.2g} in {n:,} epochs.</comment>
        <translation>
            <numerusform>{n:,} 轮里损失从 {first:.2g} 降到 {last:.2g}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The loss hardly moves, though the slope is steep: the schedule has brought the learning rate down from {rate:g} to {now:.2g}.</source>
        <translation>损失几乎不动，尽管斜率很陡：学习率计划已把学习率从 {rate:g} 降到 {now:.2g}。</translation>
    </message>
    <message>
        <source>The loss has hardly moved, though the slope is steep: at this learning rate it takes about {epochs:,.0f} epochs to get from {loss:.3g} to {then:.3g}.</source>
        <translation>损失几乎没有变，尽管斜率很陡：按这个学习率，大约要 {epochs:,.0f} 轮才能从 {loss:.3g} 降到 {then:.3g}。</translation>
    </message>
    <message>
        <source>The loss is now {loss}, which goes with it.</source>
        <translation>损失随之改为“{loss}”。</translation>
    </message>
    <message>
        <source>The loss is that of the only row: {mean:.6g}.</source>
        <translation>损失就是这唯一一行的损失：{mean:.6g}。</translation>
    </message>
    <message>
        <source>The loss is the mean of the losses of {rows}: {total:.6g} / {count:,} = {mean:.6g}.</source>
        <translation>损失是 {rows}的损失的均值：{total:.6g} / {count:,} = {mean:.6g}。</translation>
    </message>
    <message>
        <source>The loss is the mean of the squared errors of {rows}: {total:.6g} / {count:,} = {mean:.6g}.</source>
        <translation>损失是 {rows}的平方误差的均值：{total:.6g} / {count:,} = {mean:.6g}。</translation>
    </message>
    <message numerus="yes">
        <source>The loss is {last:.2g} after {n:,} epoch.</source>
        <comment>The loss is {last:.2g} after {n:,} epochs.</comment>
        <translation>
            <numerusform>{n:,} 轮之后损失是 {last:.2g}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The loss is {loss:.3g}, and saying the mean for every row gives {mean:.3g}: the steps were too long.</source>
        <translation>损失是 {loss:.3g}，而对每一行都说平均值只有 {mean:.3g}：步子太长了。</translation>
    </message>
    <message>
        <source>The loss is {loss:.4g} {when}.</source>
        <translation>{when}，损失为 {loss:.4g}。</translation>
    </message>
    <message>
        <source>The loss jumps between {low:.3g} and {high:.3g} from epoch to epoch: the steps are too long.</source>
        <translation>损失在各轮之间从 {low:.3g} 到 {high:.3g} 来回跳动：步子太长。</translation>
    </message>
    <message>
        <source>The loss of {row}</source>
        <translation>{row} 的损失</translation>
    </message>
    <message>
        <source>The loss over the epochs: from {first} to {last} in {epochs:,.0f} epochs.</source>
        <translation>各轮的损失：在 {epochs:,.0f} 轮内从 {first} 到 {last}。</translation>
    </message>
    <message>
        <source>The loss over two weights or biases, and the path taken.</source>
        <translation>两个权重或偏置上的损失，以及走过的路径。</translation>
    </message>
    <message>
        <source>The loss rises as the output rises.</source>
        <translation>输出升高时，损失上升。</translation>
    </message>
    <message numerus="yes">
        <source>The loss rose from {first:.2g} to {last:.2g} in {n:,} epoch.</source>
        <comment>The loss rose from {first:.2g} to {last:.2g} in {n:,} epochs.</comment>
        <translation>
            <numerusform>{n:,} 轮里损失从 {first:.2g} 升到 {last:.2g}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The loss stayed at {before}.</source>
        <translation>损失停在 {before}，没有变。</translation>
    </message>
    <message>
        <source>The loss went from {before} to {after}.</source>
        <translation>损失从 {before} 变到 {after}。</translation>
    </message>
    <message>
        <source>The loss {loss} needs {needed} outputs, not {given}: change the output&apos;s activation or the loss.</source>
        <translation>损失“{loss}”需要 {needed} 输出，而不是 {given} 输出：请更改输出层的激活函数或损失。</translation>
    </message>
    <message>
        <source>The loss, row by row</source>
        <translation>逐行看损失</translation>
    </message>
    <message>
        <source>The map needs a row: type one into the table.</source>
        <translation>决策图需要一行数据：请在表格中输入一行。</translation>
    </message>
    <message>
        <source>The map needs an input with numbers: here every input holds classes, which have no places in between.</source>
        <translation>决策图需要一个数值输入：这里每个输入都是类别，类别之间没有中间位置。</translation>
    </message>
    <message>
        <source>The map needs an input: give a column of the table the role “input”.</source>
        <translation>决策图需要一个输入：请在表格中把一列的角色设为“输入”。</translation>
    </message>
    <message>
        <source>The mean of the rows trained on stands in for the cell.</source>
        <translation>用训练行的均值代替这个单元格。</translation>
    </message>
    <message>
        <source>The mean over the outputs.</source>
        <translation>再对各个输出取均值。</translation>
    </message>
    <message>
        <source>The median of the rows trained on stands in for the cell.</source>
        <translation>用训练行的中位数代替这个单元格。</translation>
    </message>
    <message>
        <source>The name of a row of the table, as it stands there.</source>
        <translation>表格中某一行的名称，和表格里写的一样。</translation>
    </message>
    <message>
        <source>The network does not see this column.</source>
        <translation>网络看不到这一列。</translation>
    </message>
    <message>
        <source>The network has no input: give a column with numbers the role input.</source>
        <translation>网络没有输入：请给一个有数的列选定“输入”的用途。</translation>
    </message>
    <message>
        <source>The network has {count:,} parameters, too many for a workbook of formulas, which holds {most:,}: save it as ONNX or as a script.</source>
        <translation>网络有 {count:,} 个参数，对公式工作簿来说太多，它最多容纳 {most:,} 个：请存成 ONNX 或脚本。</translation>
    </message>
    <message>
        <source>The network is exactly right for {row}: there is nothing to mend.</source>
        <translation>对 {row} 来说，网络完全正确：没有什么要改的。</translation>
    </message>
    <message>
        <source>The network is too large for a weights file, which has at most {most:g} MiB: save it as NPZ.</source>
        <translation>网络对权重文件来说太大，文件最多 {most:g} MiB：请存成 NPZ。</translation>
    </message>
    <message>
        <source>The network learns (label − {offset:g}) / {divisor:g}.</source>
        <translation>网络学的是 (标签 − {offset:g}) / {divisor:g}。</translation>
    </message>
    <message>
        <source>The network learns differences. Where every row has the same label, always saying that one is already perfect. Add rows with another label.</source>
        <translation>网络学的是区别。每一行的标签都相同时，总说这一种就已经全对。请加入标签不同的行。</translation>
    </message>
    <message>
        <source>The network learns the label less the first number, divided by the second: as a rule its mean and standard deviation.</source>
        <translation>网络学的是标签减去第一个数，再除以第二个数：通常是它的均值和标准差。</translation>
    </message>
    <message>
        <source>The network learns to say this column. Training starts again.</source>
        <translation>网络学着说出这一列。训练重新开始。</translation>
    </message>
    <message>
        <source>The network learns to say this.</source>
        <translation>网络学着说出这一列。</translation>
    </message>
    <message numerus="yes">
        <source>The network says another class of {n:,} row.</source>
        <comment>The network says another class of {n:,} rows.</comment>
        <translation>
            <numerusform>有 {n:,} 行，网络说的是别的类别。</numerusform>
        </translation>
    </message>
    <message>
        <source>The network says {answer}</source>
        <translation>网络的回答是 {answer}</translation>
    </message>
    <message>
        <source>The network sees inputs around {middle:.3g}: there {activation} is flat, and training hardly moves.</source>
        <translation>网络看到的输入在 {middle:.3g} 附近：那里 {activation} 是平的，训练几乎不动。</translation>
    </message>
    <message>
        <source>The network sees inputs up to {most:.3g} away from 0: the slopes are as many times steeper, and a step of the usual length overshoots.</source>
        <translation>网络看到的输入离 0 最远达 {most:.3g}：斜率也陡了这么多倍，通常长度的一步就太长。</translation>
    </message>
    <message>
        <source>The network sees inputs up to {most:.3g} away from 0: there {activation} is flat, and training hardly moves.</source>
        <translation>网络看到的输入离 0 最远达 {most:.3g}：那里 {activation} 是平的，训练几乎不动。</translation>
    </message>
    <message>
        <source>The network sees the number as it was typed.</source>
        <translation>网络看到的就是输入的数。</translation>
    </message>
    <message>
        <source>The network sees the numbers as they were typed.</source>
        <translation>网络看到的数和输入时一样。</translation>
    </message>
    <message>
        <source>The network sees this column.</source>
        <translation>网络看得到这一列。</translation>
    </message>
    <message>
        <source>The network sees this column. Training starts again.</source>
        <translation>网络看得到这一列。训练重新开始。</translation>
    </message>
    <message>
        <source>The network shall say {least:.3g} to {most:.3g}, and its {function} output reaches {low:g} to {high:g} only.</source>
        <translation>网络应当说出 {least:.3g} 到 {most:.3g}，而它的 {function} 输出只能达到 {low:g} 到 {high:g}。</translation>
    </message>
    <message>
        <source>The network written out neuron by neuron; Python alone runs it</source>
        <translation>把网络逐个神经元写出来；只要有 Python 就能运行</translation>
    </message>
    <message>
        <source>The network&apos;s answer is no longer a number: rewind, or lower the learning rate.</source>
        <translation>网络的回答已经不是数了：请倒回，或调低学习率。</translation>
    </message>
    <message numerus="yes">
        <source>The network&apos;s output is no longer a number for {n} row of {rows:,}: rewind, and try a smaller learning rate.</source>
        <comment>The network&apos;s output is no longer a number for {n:,} rows of {rows:,}: rewind, and try a smaller learning rate.</comment>
        <translation>
            <numerusform>在 {rows:,} 行中，网络对 {n:,} 行的输出已不是数：请倒回，换一个更小的学习率试试。</numerusform>
        </translation>
    </message>
    <message>
        <source>The network&apos;s output is no longer a number.</source>
        <translation>网络的输出已不是数。</translation>
    </message>
    <message>
        <source>The network&apos;s output. From 0.5 upwards it means the class with 1.</source>
        <translation>网络的输出。从 0.5 起，表示编码为 1 的类别。</translation>
    </message>
    <message>
        <source>The new file</source>
        <translation>新文件</translation>
    </message>
    <message>
        <source>The next one (F3, Enter)</source>
        <translation>下一个（F3、Enter）</translation>
    </message>
    <message>
        <source>The next page, also without doing what is asked.</source>
        <translation>下一页，不做这一页的任务也可以。</translation>
    </message>
    <message>
        <source>The number is missing.</source>
        <translation>缺少数。</translation>
    </message>
    <message>
        <source>The number is too large to be written in {unit}.</source>
        <translation>这个数太大，不能用 {unit} 表示。</translation>
    </message>
    <message>
        <source>The number of epochs is 1 or more, not {epochs}.</source>
        <translation>轮数至少为 1，不能是 {epochs}。</translation>
    </message>
    <message>
        <source>The number that the network learns to say for each class.</source>
        <translation>网络为每个类别学着说出的数。</translation>
    </message>
    <message>
        <source>The numbers are too far apart in size: the result is beyond what can be counted.</source>
        <translation>这些数的大小相差太远：结果超出了可以计算的范围。</translation>
    </message>
    <message>
        <source>The numbers need to be finite: {name} has a value that is none.</source>
        <translation>必须是有限的数：{name} 中有一个值不是。</translation>
    </message>
    <message>
        <source>The offsets and divisors of a scaling must be finite numbers.</source>
        <translation>缩放的偏移和除数必须是有限的数。</translation>
    </message>
    <message>
        <source>The one before (Shift+F3)</source>
        <translation>上一个（Shift+F3）</translation>
    </message>
    <message numerus="yes">
        <source>The one start is stuck: it ends above {limit:.2g}.</source>
        <comment>All {n:,} are stuck: they end above {limit:.2g}.</comment>
        <translation>
            <numerusform>这 {n:,} 个起点都卡住了：最后的损失高于 {limit:.2g}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The order is one of {known}, not {order!r}.</source>
        <translation>顺序只能是其中之一：{known}，不能是 {order!r}。</translation>
    </message>
    <message>
        <source>The output</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>The output cannot be removed, only a hidden layer.</source>
        <translation>输出层不能去掉，只能去掉隐藏层。</translation>
    </message>
    <message numerus="yes">
        <source>The output has one neuron, not {outputs}.</source>
        <comment>The output has {n} neurons, one a class, not {outputs}.</comment>
        <translation>
            <numerusform>输出层有 {n} 个神经元，每个类别一个，而不是 {outputs} 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The page before.</source>
        <translation>前一页。</translation>
    </message>
    <message>
        <source>The pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
    <message>
        <source>The percent signs in {name} are its unit now.</source>
        <translation>{name} 中的百分号现在是它的单位。</translation>
    </message>
    <message>
        <source>The picture could not be written: {reason}.</source>
        <translation>图片无法写入：{reason}。</translation>
    </message>
    <message numerus="yes">
        <source>The point between thousands is left out in {n:,} cells.</source>
        <comment>The point between thousands is left out in {n:,} cells.</comment>
        <translation>
            <numerusform>{n:,} 个单元格中的千位分隔点已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>The points lie on one line: the least error is 0.</source>
        <translation>这些点在同一条直线上：最小误差为 0。</translation>
    </message>
    <message>
        <source>The predictions have {columns:,} columns; a table has {most:,}.</source>
        <translation>预测有 {columns:,} 列；表格最多 {most:,} 列。</translation>
    </message>
    <message>
        <source>The present table was not read from a file.</source>
        <translation>当前表格不是从文件读取的。</translation>
    </message>
    <message>
        <source>The project could not be written without loss; nothing was saved.</source>
        <translation>项目无法毫无损失地写入；没有保存任何内容。</translation>
    </message>
    <message>
        <source>The project is too large for its file, which has at most {most:g} MiB: forget some earlier runs.</source>
        <translation>项目对它的文件来说太大，文件最多 {most:g} MiB：请删去一些以前的训练记录。</translation>
    </message>
    <message>
        <source>The rate glides down to the factor&apos;s share within so many epochs, and stays there.</source>
        <translation>学习率在这么多轮内平滑降到因子所占的份额，然后保持不变。</translation>
    </message>
    <message>
        <source>The rate is multiplied by the factor every so many epochs.</source>
        <translation>每过这么多轮，学习率就乘以因子。</translation>
    </message>
    <message>
        <source>The rate is {rate:.4g} now.</source>
        <translation>现在学习率是 {rate:.4g}。</translation>
    </message>
    <message>
        <source>The rate stays as it is.</source>
        <translation>学习率保持不变。</translation>
    </message>
    <message>
        <source>The row of units below the names, {shown}, is no row of the table.</source>
        <translation>列名下面的单位行 {shown} 不算表格的行。</translation>
    </message>
    <message>
        <source>The row of {name} has an input that cannot be used.</source>
        <translation>{name} 那一行有一个不能用的输入。</translation>
    </message>
    <message>
        <source>The rows that the table would have.</source>
        <translation>这个表格将会有的行。</translation>
    </message>
    <message>
        <source>The rows with the largest errors. Click a row, or press Enter, to see it in the diagram.</source>
        <translation>误差最大的行。点击一行，或者按 Enter，可以在网络图里看到它。</translation>
    </message>
    <message>
        <source>The run ended: the loss was no number any more. The weights before are kept.</source>
        <translation>训练中断：损失不再是数。之前的权重保留着。</translation>
    </message>
    <message>
        <source>The run ended: with L2 {share:g} every step multiplies the weights by {factor:.3g}, so they grew beyond every number. The weights before are kept.</source>
        <translation>训练结束：L2 为 {share:g} 时，每一步都把权重乘以 {factor:.3g}，于是它们大到没有数可表示。之前的权重已保留。</translation>
    </message>
    <message>
        <source>The run ended: {what}. The weights before are kept.</source>
        <translation>训练中断：{what}。之前的权重保留着。</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>不变</translation>
    </message>
    <message>
        <source>The same share of every class</source>
        <translation>各类别份额相同</translation>
    </message>
    <message>
        <source>The same with one activation only.</source>
        <translation>同样的比较，但只换一种激活函数。</translation>
    </message>
    <message>
        <source>The same with your table and your network&apos;s size, from {own_starts} seeds: with your scaling and with z-score.</source>
        <translation>同样的试验，但用你的表格和你的网络的大小，从 {own_starts} 个随机种子开始：用你的缩放，以及用 z 分数。</translation>
    </message>
    <message>
        <source>The scaling has {numbers} but the table has {inputs}: choose another scaling or other numbers.</source>
        <translation>缩放有 {numbers}，但表格有 {inputs}：请选别的缩放或别的数。</translation>
    </message>
    <message>
        <source>The scaling of {feature}</source>
        <translation>{feature} 的缩放</translation>
    </message>
    <message>
        <source>The script did not end when it was tried; not saved.</source>
        <translation>试运行时脚本没有结束；没有保存。</translation>
    </message>
    <message>
        <source>The script failed when it was tried ({reason:.200}); not saved.</source>
        <translation>试运行时脚本出错（{reason:.200}）；没有保存。</translation>
    </message>
    <message>
        <source>The seed is a whole number from 0 to {most:,}, not {seed}.</source>
        <translation>随机种子是从 0 到 {most:,} 的整数，不能是 {seed}。</translation>
    </message>
    <message>
        <source>The seed of the hold-out is from 0 to 4,294,967,295, not {seed}.</source>
        <translation>留出的随机种子从 0 到 4,294,967,295，不能是 {seed}。</translation>
    </message>
    <message>
        <source>The share of the rate that is left, from 0 to 1.</source>
        <translation>学习率剩下的比例，从 0 到 1。</translation>
    </message>
    <message>
        <source>The shown row cannot be used: choose another one in the table.</source>
        <translation>显示的这一行不能用：请在表格中选另一行。</translation>
    </message>
    <message>
        <source>The slope is 1 for the part that wins and 0 for the others.</source>
        <translation>胜出的那一部分斜率为 1，其余为 0。</translation>
    </message>
    <message>
        <source>The small figures in the table are what the network sees.</source>
        <translation>表格里的小字是网络看到的值。</translation>
    </message>
    <message>
        <source>The starts could not be trained ({error}).</source>
        <translation>无法训练这些起点（{error}）。</translation>
    </message>
    <message>
        <source>The stop rule {rule} takes a number from {low:g} to {high:g}, not {value:g}.</source>
        <translation>停止规则“{rule}”的数在 {low:g} 和 {high:g} 之间，不能是 {value:g}。</translation>
    </message>
    <message>
        <source>The stronger the colour, the higher the loss.</source>
        <translation>颜色越深，损失越大。</translation>
    </message>
    <message>
        <source>The table alone: the network keeps its hidden layers and settings.</source>
        <translation>只换表格：网络保留原来的隐藏层和设置。</translation>
    </message>
    <message>
        <source>The table could not be written without loss; nothing was saved.</source>
        <translation>表格无法毫无损失地写入；没有保存任何内容。</translation>
    </message>
    <message>
        <source>The table has no row named {name}.</source>
        <translation>表格里没有名为 {name} 的行。</translation>
    </message>
    <message>
        <source>The table has no rows: type or paste some.</source>
        <translation>表格没有行：请输入或粘贴一些。</translation>
    </message>
    <message>
        <source>The table is too large to check while you watch; grading checks it.</source>
        <translation>表格太大，边看边查来不及；评分时会查。</translation>
    </message>
    <message>
        <source>The table says {text}, which counts as {number}.</source>
        <translation>表格里写的是 {text}，算作 {number}。</translation>
    </message>
    <message>
        <source>The table says {text}: 1 for its output, 0 for the others.</source>
        <translation>表格里写的是 {text}：它的输出应为 1，其他输出应为 0。</translation>
    </message>
    <message>
        <source>The table&apos;s number, brought near zero as the network learns it.</source>
        <translation>表格里的数，换算到零附近，网络学的就是它。</translation>
    </message>
    <message>
        <source>The task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>The task is given.</source>
        <translation>任务已布置。</translation>
    </message>
    <message>
        <source>The task is gone, and its locks.</source>
        <translation>任务和它的锁定都已取消。</translation>
    </message>
    <message>
        <source>The task&apos;s text</source>
        <translation>任务的文字</translation>
    </message>
    <message>
        <source>The task, its goals, and how far they are reached.</source>
        <translation>任务、它的目标，以及达到的程度。</translation>
    </message>
    <message>
        <source>The terminals pass the message on to other cells.</source>
        <translation>末梢把消息传给其他细胞。</translation>
    </message>
    <message>
        <source>The text</source>
        <translation>这段文本</translation>
    </message>
    <message>
        <source>The text has a character that no file can hold.</source>
        <translation>文字里有一个文件存不下的字符。</translation>
    </message>
    <message>
        <source>The text has half a character, which no file can hold.</source>
        <translation>文字里有半个字符，文件里存不下。</translation>
    </message>
    <message>
        <source>The text has {count:,} characters; a task has at most {most:,}.</source>
        <translation>文字有 {count:,} 个字符；任务最多 {most:,} 个。</translation>
    </message>
    <message>
        <source>The text is taken to be in Windows-1252, since it is not UTF-8.</source>
        <translation>文本不是 UTF-8，因此按 Windows-1252 读取。</translation>
    </message>
    <message>
        <source>The threshold between two classes has to be a number.</source>
        <translation>两个类别之间的阈值必须是一个数。</translation>
    </message>
    <message>
        <source>The threshold that the network is trained for.</source>
        <translation>训练网络时所用的阈值。</translation>
    </message>
    <message>
        <source>The title {title} is longer than {most} letters.</source>
        <translation>标题 {title} 超过了 {most} 个字符。</translation>
    </message>
    <message>
        <source>The training does without the row.</source>
        <translation>训练时不用这一行。</translation>
    </message>
    <message>
        <source>The two sums that give the least squares line.</source>
        <translation>得出最小二乘直线的两个总和。</translation>
    </message>
    <message>
        <source>The unit is taken from the name of {units}.</source>
        <translation>单位取自列名：{units}。</translation>
    </message>
    <message>
        <source>The unit that the file&apos;s numbers are in. They stay as they are: nothing is converted.</source>
        <translation>文件里的数用的单位。数保持原样，不做换算。</translation>
    </message>
    <message>
        <source>The units of your own values: a click offers others. The values stay the same.</source>
        <translation>你的值所用的单位：点击可选其他单位。值本身不变。</translation>
    </message>
    <message>
        <source>The velocity keeps most of itself and takes the new slope in.</source>
        <translation>速度大部分保留下来，再加上新的斜率。</translation>
    </message>
    <message>
        <source>The weights are pulled towards 0 ({penalty}) faster than the rows pull them away: the largest is {now:.2g}, and was {began:.2g} at the start.</source>
        <translation>权重被拉向 0（{penalty}），比各行把它们拉开得更快：现在最大的是 {now:.2g}，起点时是 {began:.2g}。</translation>
    </message>
    <message>
        <source>The weights could not be written without loss; nothing was saved.</source>
        <translation>权重无法毫无损失地写入；没有保存任何内容。</translation>
    </message>
    <message>
        <source>The workbook</source>
        <translation>工作簿</translation>
    </message>
    <message numerus="yes">
        <source>The workbook has {n} sheet; {name} is read.</source>
        <comment>The workbook has {n} sheets; {name} is read.</comment>
        <translation>
            <numerusform>工作簿有 {n} 个工作表；读取的是 {name}。</numerusform>
        </translation>
    </message>
    <message>
        <source>The {fill} stands in for cells that cannot be used.</source>
        <translation>不能用的单元格由{fill}代替。</translation>
    </message>
    <message>
        <source>The {parameter} of {function} lies between {low:g} and {high:g}, not at {alpha:g}.</source>
        <translation>{function} 的{parameter}在 {low:g} 和 {high:g} 之间，不能是 {alpha:g}。</translation>
    </message>
    <message>
        <source>The {parameter} of {function} lies between {low:g} and {high:g}.</source>
        <translation>{function} 的{parameter}在 {low:g} 和 {high:g} 之间。</translation>
    </message>
    <message>
        <source>The {parameter} of {optimizer} lies between {low:g} and {high:g}, not at {number:g}.</source>
        <translation>{optimizer} 的{parameter}在 {low:g} 和 {high:g} 之间，不能是 {number:g}。</translation>
    </message>
    <message>
        <source>Their names leave the menu; the files themselves stay where they are.</source>
        <translation>它们的名字从菜单里去掉；文件本身留在原处。</translation>
    </message>
    <message>
        <source>Then click on anything to read what it is</source>
        <translation>然后点击任何地方，看看那是什么</translation>
    </message>
    <message>
        <source>There are no losses yet: train first.</source>
        <translation>还没有损失：请先训练。</translation>
    </message>
    <message>
        <source>There are no rows to fit.</source>
        <translation>没有可以拟合的行。</translation>
    </message>
    <message>
        <source>There are no rows to see how the loss hangs on it.</source>
        <translation>没有行，看不出损失怎样取决于它。</translation>
    </message>
    <message>
        <source>There are no rows to train on.</source>
        <translation>没有可以用来训练的行。</translation>
    </message>
    <message>
        <source>There are {names}.</source>
        <translation>可以找的有 {names}。</translation>
    </message>
    <message>
        <source>There is a byte order mark in the middle of the text; it is left in.</source>
        <translation>文本中间有一个字节序标记，已保留。</translation>
    </message>
    <message>
        <source>There is a run named {name!r} already: choose another name.</source>
        <translation>已经有一次训练叫 {name!r}：请换一个名称。</translation>
    </message>
    <message>
        <source>There is no activation called {name!r}; use one of {known}.</source>
        <translation>没有名为 {name!r} 的激活函数，请用其中之一：{known}。</translation>
    </message>
    <message>
        <source>There is no format {name}; use one of {known}.</source>
        <translation>没有 {name} 这种格式；请用其中之一：{known}。</translation>
    </message>
    <message>
        <source>There is no hidden layer to remove.</source>
        <translation>没有可以去掉的隐藏层。</translation>
    </message>
    <message>
        <source>There is no hidden layer whose activation could be compared.</source>
        <translation>没有隐藏层，无法比较激活函数。</translation>
    </message>
    <message>
        <source>There is no loss called {name!r}; use one of {known}.</source>
        <translation>没有名为 {name!r} 的损失，请用其中之一：{known}。</translation>
    </message>
    <message>
        <source>There is no optimizer called {name!r}; use one of {known}.</source>
        <translation>没有名为 {name!r} 的优化器，请用其中之一：{known}。</translation>
    </message>
    <message>
        <source>There is no parameter {name!r}; this network has w1 to w{weights} and b1 to b{biases}.</source>
        <translation>没有参数 {name!r}；这个网络有 w1 到 w{weights} 和 b1 到 b{biases}。</translation>
    </message>
    <message>
        <source>There is no room for so large a picture: take a smaller scale.</source>
        <translation>图片太大，内存放不下：请选小一些的比例。</translation>
    </message>
    <message>
        <source>There is no row to train on; the table needs at least one whole row.</source>
        <translation>没有可以用来训练的行；表格至少要有一个完整的行。</translation>
    </message>
    <message>
        <source>There is no run named {name!r} any more.</source>
        <translation>名为 {name!r} 的训练记录已经没有了。</translation>
    </message>
    <message>
        <source>There is no saved project, or nothing was changed since it was saved.</source>
        <translation>没有已保存的项目，或保存以后没有任何更改。</translation>
    </message>
    <message>
        <source>There is no schedule called {name!r}; use one of {known}.</source>
        <translation>没有名为 {name!r} 的学习率计划，请用其中之一：{known}。</translation>
    </message>
    <message>
        <source>There is no stop rule called {name!r}; use one of {known}.</source>
        <translation>没有名为 {name!r} 的停止规则，请用其中之一：{known}。</translation>
    </message>
    <message>
        <source>There is no table {name!r} to play with; use {known}.</source>
        <translation>没有名为 {name!r} 的游戏表格，请用其中之一：{known}。</translation>
    </message>
    <message>
        <source>There is nothing in the cells below the names.</source>
        <translation>列名下面的单元格里什么也没有。</translation>
    </message>
    <message>
        <source>There is nothing to be seen there yet: open it, or train first.</source>
        <translation>那里还没有内容：请先打开它，或者先训练。</translation>
    </message>
    <message>
        <source>There is nothing to compare here. Set the page up again.</source>
        <translation>这里没有可以比较的东西。请重新布置这一页。</translation>
    </message>
    <message>
        <source>There is nothing to judge yet: the table needs rows with inputs and a label.</source>
        <translation>还没有可以评估的内容：表格需要有输入和标签的行。</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>没有可以重做的。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可以撤销的。</translation>
    </message>
    <message>
        <source>These numbers are too large to draw.</source>
        <translation>这些数太大，画不出来。</translation>
    </message>
    <message>
        <source>These starts belong to the network or table before your change: train them again.</source>
        <translation>这些起点属于你改动之前的网络或表格：请重新训练。</translation>
    </message>
    <message>
        <source>These weights in a Keras model, for TensorFlow, JAX or PyTorch</source>
        <translation>这些权重放进一个 Keras 模型，可用于 TensorFlow、JAX 或 PyTorch</translation>
    </message>
    <message>
        <source>These weights in a PyTorch module, on a graphics card where there is one</source>
        <translation>这些权重放进一个 PyTorch 模块，有显卡时用显卡</translation>
    </message>
    <message>
        <source>They say {answer} for you.</source>
        <translation>对你，它们都说 {answer}。</translation>
    </message>
    <message>
        <source>This column names the rows.</source>
        <translation>这一列是各行的名称。</translation>
    </message>
    <message>
        <source>This is the step that {row} would take; the next is another row&apos;s.</source>
        <translation>这是 {row} 会走的一步；实际的下一步轮到另一行。</translation>
    </message>
    <message>
        <source>This network has no hidden layer whose activation could be changed: add one first.</source>
        <translation>这个网络没有可以更换激活函数的隐藏层：请先加一个。</translation>
    </message>
    <message>
        <source>This network has {count} parameters; {index} is not one.</source>
        <translation>这个网络有 {count} 个参数，没有编号为 {index} 的参数。</translation>
    </message>
    <message>
        <source>This network is too large to keep earlier moments of it.</source>
        <translation>这个网络太大，无法保留以前的时刻。</translation>
    </message>
    <message>
        <source>This project has no task any more, and no locks.</source>
        <translation>这个项目不再有任务，也不再有锁定。</translation>
    </message>
    <message>
        <source>This project has no task. A teacher can give it one: a text, goals, and what stays locked.</source>
        <translation>这个项目没有任务。老师可以给它一个：一段文字、一些目标，以及哪些保持锁定。</translation>
    </message>
    <message>
        <source>This project was never saved: undo leads back instead.</source>
        <translation>这个项目从未保存过：请用撤销退回。</translation>
    </message>
    <message>
        <source>This row cannot be used: choose another one in the table.</source>
        <translation>这一行不能用：请在表格中选另一行。</translation>
    </message>
    <message>
        <source>This run kept no points on its way: rewind, run it again here, and film that.</source>
        <translation>这次训练没有留下途中的各点：请倒回，在这里重新运行，再做成动画。</translation>
    </message>
    <message>
        <source>This table has no columns: open a file, or take the four people above.</source>
        <translation>这个表格没有列：请打开一个文件，或者选上面的四个人。</translation>
    </message>
    <message>
        <source>This task leaves the activation functions as they are.</source>
        <translation>这个任务不允许改动激活函数。</translation>
    </message>
    <message>
        <source>This task leaves the layers and neurons as they are.</source>
        <translation>这个任务不允许改动层和神经元。</translation>
    </message>
    <message>
        <source>This task leaves the scaling as it is.</source>
        <translation>这个任务不允许改动缩放。</translation>
    </message>
    <message>
        <source>This task leaves the seed as it is.</source>
        <translation>这个任务不允许改动随机种子。</translation>
    </message>
    <message>
        <source>This task leaves the table as it is.</source>
        <translation>这个任务不允许改动表格。</translation>
    </message>
    <message>
        <source>This task leaves the training settings as they are.</source>
        <translation>这个任务不允许改动训练设置。</translation>
    </message>
    <message>
        <source>This task leaves weights and biases to the training.</source>
        <translation>这个任务把权重和偏置留给训练。</translation>
    </message>
    <message>
        <source>Three classes, so the network has three outputs. The clouds overlap a little: some errors stay.</source>
        <translation>有三个类别，因此网络有三个输出。几团点稍有重叠，总会有些错误。</translation>
    </message>
    <message>
        <source>Three clouds</source>
        <translation>三团</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Threshold between the two classes</source>
        <translation>两个类别之间的阈值</translation>
    </message>
    <message>
        <source>Through every neuron of the next layer: what each passes on adds up.</source>
        <translation>经过下一层的每个神经元：各自传下去的部分加在一起。</translation>
    </message>
    <message>
        <source>To beat</source>
        <translation>要超过</translation>
    </message>
    <message>
        <source>Together: the slope for {name}</source>
        <translation>合起来：{name} 的斜率</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Train as in the course</source>
        <translation>像课程那样训练</translation>
    </message>
    <message>
        <source>Train from many starts</source>
        <translation>从许多起点训练</translation>
    </message>
    <message>
        <source>Train no more starts</source>
        <translation>不再训练更多起点</translation>
    </message>
    <message>
        <source>Train no more starts; what is done stays.</source>
        <translation>不再训练更多起点；做完的都保留。</translation>
    </message>
    <message>
        <source>Train no more; what came to its end stays.</source>
        <translation>不再继续训练；已经训练完的会保留。</translation>
    </message>
    <message>
        <source>Train on all rows together only</source>
        <translation>只用所有行一起训练一步</translation>
    </message>
    <message numerus="yes">
        <source>Train on the next batch of {n} row only</source>
        <comment>Train on the next batch of {n} rows only</comment>
        <translation>
            <numerusform>只用下一批 {n} 行训练</numerusform>
        </translation>
    </message>
    <message>
        <source>Train on the next row only</source>
        <translation>只用下一行训练</translation>
    </message>
    <message>
        <source>Train on the next row or batch: only now numbers move.</source>
        <translation>用下一行或下一批训练：到这时数值才会变。</translation>
    </message>
    <message>
        <source>Train on the rest of this epoch</source>
        <translation>训练完这一轮余下的行</translation>
    </message>
    <message>
        <source>Train the course&apos;s four people with each function from {course_starts} seeds: shifted as in the course, z-scored, and in raw pounds and inches.
Your own network and its training stay untouched.</source>
        <translation>用课程里的四个人训练每个函数，各从 {course_starts} 个随机种子开始：像课程那样平移、用 z 分数，以及直接用磅和英寸。
你自己的网络和它的训练不受影响。</translation>
    </message>
    <message>
        <source>Train the present network from each of these seeds, for as many epochs as a run has.
Your own training goes on untouched.</source>
        <translation>让现在的网络从每个随机种子训练一遍，轮数与一次运行相同。
你自己的训练照常进行，不受影响。</translation>
    </message>
    <message>
        <source>Train the present network from many starts and compare how they end</source>
        <translation>从许多起点训练现在的网络，比较它们的结果</translation>
    </message>
    <message>
        <source>Train the same start with each of the other activations, and keep each as a run</source>
        <translation>用其他每一种激活函数训练同一个起点，各留一条训练记录</translation>
    </message>
    <message>
        <source>Train until the epochs are done; again to pause</source>
        <translation>训练到轮数走完；再按一次暂停</translation>
    </message>
    <message>
        <source>Train, and every moment can be seen again here.</source>
        <translation>训练之后，每个时刻都可以在这里重看。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Training goes on from here.</source>
        <translation>训练从这里继续。</translation>
    </message>
    <message>
        <source>Training goes on. Pause it (Space) to be asked about the next step.</source>
        <translation>训练正在进行。暂停训练（空格键），就会问你下一步。</translation>
    </message>
    <message>
        <source>Training goes on. Pause it (Space) to follow one row.</source>
        <translation>训练正在进行。暂停训练（空格键），就能跟着看一行。</translation>
    </message>
    <message>
        <source>Training had to stop ({error}); the weights are as they were.</source>
        <translation>训练不得不停止（{error}）；权重没有变。</translation>
    </message>
    <message>
        <source>Training leaves a locked weight or bias as it is. With all of them locked, no epoch changes anything.</source>
        <translation>训练不改变锁定的权重或偏置。全部锁定时，训练多少轮都不会有变化。</translation>
    </message>
    <message>
        <source>Training runs just now. Pause it, then choose.</source>
        <translation>训练正在运行。先暂停，再选择。</translation>
    </message>
    <message>
        <source>Training settings</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>Training settings: {settings}</source>
        <translation>训练设置：{settings}</translation>
    </message>
    <message>
        <source>Training starts again from other first numbers.</source>
        <translation>训练从另一组起始数重新开始。</translation>
    </message>
    <message>
        <source>Training starts again from seed {seed}.</source>
        <translation>训练从随机种子 {seed} 重新开始。</translation>
    </message>
    <message>
        <source>Training starts again from the same seed.</source>
        <translation>训练会用同一个随机种子重新开始。</translation>
    </message>
    <message>
        <source>Training starts again.</source>
        <translation>训练重新开始。</translation>
    </message>
    <message>
        <source>Training stopped after epoch {epoch}: the loss is no longer a number, {why}</source>
        <translation>训练在第 {epoch} 轮之后停止：损失已不再是一个数，{why}</translation>
    </message>
    <message>
        <source>Training stopped before it began: the loss is no longer a number, {why}</source>
        <translation>训练还没开始就停止了：损失已不再是一个数，{why}</translation>
    </message>
    <message>
        <source>Training stopped in epoch {epoch} at {name} (row {row} of {rows}): {parameter} in {layer}, grew beyond every number</source>
        <translation>训练在第 {epoch} 轮停在 {name}（{rows} 行中的第 {row} 行）：{layer}中的 {parameter} 大到超出了一切数</translation>
    </message>
    <message>
        <source>Training to the end of this epoch.</source>
        <translation>训练到这一轮结束。</translation>
    </message>
    <message>
        <source>Training {where}.</source>
        <translation>正在训练：{where}。</translation>
    </message>
    <message>
        <source>Training.</source>
        <translation>正在训练。</translation>
    </message>
    <message>
        <source>Trains the same start (seed, table, settings and number of epochs) with each of the other
activations in the hidden layers, behind the window, and keeps each as a run.</source>
        <translation>用同一个起点（随机种子、表格、设置和轮数都相同），在后台依次给隐藏层
换上其他每一种激活函数来训练，并把每一次都留作训练记录。</translation>
    </message>
    <message>
        <source>True</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>Truth {truth} and answers {said} have to hold one value for each row.</source>
        <translation>真实值 {truth} 和回答 {said} 必须每行各有一个值。</translation>
    </message>
    <message>
        <source>Truth {truth} and scores {scores} have to hold one value for each row.</source>
        <translation>真实值 {truth} 和分数 {scores} 必须每行各有一个值。</translation>
    </message>
    <message>
        <source>Two arms wound around each other: the hardest task here. Two hidden layers learn it.</source>
        <translation>两条臂互相缠绕：这里最难的题目。两个隐藏层能学会。</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>两团</translation>
    </message>
    <message>
        <source>Two columns are called {name}: give one another name.</source>
        <translation>有两列都叫 {name}：请给其中一列换个名称。</translation>
    </message>
    <message>
        <source>Two columns of your table</source>
        <translation>你的表格中的两列</translation>
    </message>
    <message>
        <source>Two equations with two unknowns. Solved for m and b, they are the formula of By numbers.</source>
        <translation>两个方程，两个未知数。解出 m 和 b，就是“用数来算”里的公式。</translation>
    </message>
    <message>
        <source>Two lines meet here; the code lets line {line}, the first, win.</source>
        <translation>两条直线在这里相交；代码让直线 {line}（前面那条）获胜。</translation>
    </message>
    <message>
        <source>Two round clouds. A straight line parts them: the easiest task here.</source>
        <translation>圆圆的两团点。一条直线就能分开：这里最容易的题目。</translation>
    </message>
    <message>
        <source>Two texts are 0 and 1; more are an input or output each. Training starts again.</source>
        <translation>两种文字分别是 0 和 1；更多时，每种各是一个输入或输出。训练重新开始。</translation>
    </message>
    <message>
        <source>Two weights</source>
        <translation>两个权重</translation>
    </message>
    <message>
        <source>Type a few letters of a term, or a word of what it means. Up and Down choose.</source>
        <translation>输入术语的几个字，或者解释里的一个词。用上下方向键选择。</translation>
    </message>
    <message>
        <source>Type a name such as h1, w5 or b3; Enter opens its card.</source>
        <translation>输入名字，例如 h1、w5 或 b3；按 Enter 打开它的卡片。</translation>
    </message>
    <message>
        <source>Type a word; Enter goes to the next place where it stands</source>
        <translation>输入一个词；Enter 到它的下一处</translation>
    </message>
    <message>
        <source>Type another name; Weight (kg) sets the unit as well.</source>
        <translation>输入另一个名称；写成 Weight (kg)，就同时设定了单位。</translation>
    </message>
    <message>
        <source>Type its name and press Enter: the list holds the first 2,000 only.</source>
        <translation>输入它的名称，再按 Enter：列表里只有前 2,000 个。</translation>
    </message>
    <message>
        <source>UK: st and ft</source>
        <translation>英国：st 和 ft</translation>
    </message>
    <message>
        <source>US: lb and in</source>
        <translation>美国：lb 和 in</translation>
    </message>
    <message>
        <source>UTF-16, big-endian</source>
        <translation>UTF-16，大端序</translation>
    </message>
    <message>
        <source>UTF-16, little-endian</source>
        <translation>UTF-16，小端序</translation>
    </message>
    <message>
        <source>Undid: {name}.</source>
        <translation>已撤销：{name}。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo brings it back.</source>
        <translation>撤销可以找回它。</translation>
    </message>
    <message>
        <source>Undo brings the rows back to their places.</source>
        <translation>撤销可以把各行放回原处。</translation>
    </message>
    <message>
        <source>Undo: {edit}</source>
        <translation>撤销：{edit}</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Units of your values</source>
        <translation>你的值的单位</translation>
    </message>
    <message>
        <source>Unlock all</source>
        <translation>全部解锁</translation>
    </message>
    <message>
        <source>Unsaved work cannot be kept aside ({reason}): save it.</source>
        <translation>没有保存的工作无法暂存（{reason}）：请保存。</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>未命名</translation>
    </message>
    <message>
        <source>Up and Down choose a chapter</source>
        <translation>上下方向键选择章节</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Use the whole screen</source>
        <translation>使用整个屏幕</translation>
    </message>
    <message>
        <source>Value and lock of {name}</source>
        <translation>{name} 的值和锁</translation>
    </message>
    <message>
        <source>Value of {name}</source>
        <translation>{name} 的值</translation>
    </message>
    <message>
        <source>Vanishing gradients</source>
        <translation>梯度消失</translation>
    </message>
    <message>
        <source>Versions, licences, and what a report should name</source>
        <translation>版本、许可证，以及报告问题时需要的信息</translation>
    </message>
    <message>
        <source>Weigh each input, add the bias: that is z. Then {function}: {sentence}</source>
        <translation>给每个输入加权，再加上偏置：这就是 z。然后是 {function}：{sentence}</translation>
    </message>
    <message>
        <source>Weighs the inputs several times over and keeps the largest sum.</source>
        <translation>对输入做几次加权求和，取其中最大的一个。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weight from {source} to {target}</source>
        <translation>从 {source} 到 {target} 的权重</translation>
    </message>
    <message>
        <source>Weight or bias across</source>
        <translation>横轴的权重或偏置</translation>
    </message>
    <message>
        <source>Weight or bias that is explained</source>
        <translation>正在解释的权重或偏置</translation>
    </message>
    <message>
        <source>Weight or bias up</source>
        <translation>纵轴的权重或偏置</translation>
    </message>
    <message>
        <source>Weighted sum, term by term</source>
        <translation>加权和，逐项列出</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Weights (*.json)</source>
        <translation>权重 (*.json)</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>权重和偏置</translation>
    </message>
    <message>
        <source>Weights and biases by hand</source>
        <translation>手动改权重和偏置</translation>
    </message>
    <message>
        <source>Weights as CSV</source>
        <translation>权重（CSV）</translation>
    </message>
    <message>
        <source>Weights as JSON</source>
        <translation>权重（JSON）</translation>
    </message>
    <message>
        <source>Weights as NPZ</source>
        <translation>权重（NPZ）</translation>
    </message>
    <message>
        <source>Weights over the epochs</source>
        <translation>各轮的权重</translation>
    </message>
    <message>
        <source>Weights that grow and grow make sums so large that small steps no longer matter. A smaller learning rate or L2 keeps them small.</source>
        <translation>不断增大的权重使加权和大到小步子不再起作用。较小的学习率或 L2 可以让权重保持较小。</translation>
    </message>
    <message>
        <source>What a programmer needs to find the cause</source>
        <translation>编程的人查找原因所需的内容</translation>
    </message>
    <message>
        <source>What ails the training, what shows it, and what mends it.</source>
        <translation>训练有什么问题，从哪里看出来，怎样修复。</translation>
    </message>
    <message>
        <source>What comes most often stands in for the cell.</source>
        <translation>用出现最多的值代替这个单元格。</translation>
    </message>
    <message>
        <source>What does the arithmetic. All give the same results; they differ in speed. It also stands among the training settings.</source>
        <translation>由它来做运算。结果都一样，只是速度不同。训练设置里也有这一项。</translation>
    </message>
    <message>
        <source>What does the network say of {row}?</source>
        <translation>网络怎么判断 {row}？</translation>
    </message>
    <message>
        <source>What each row adds to the loss</source>
        <translation>每一行给损失添了多少</translation>
    </message>
    <message>
        <source>What is being compared</source>
        <translation>正在比较什么</translation>
    </message>
    <message>
        <source>What is not saved yet</source>
        <translation>还没有保存的内容</translation>
    </message>
    <message>
        <source>What is right</source>
        <translation>正确答案</translation>
    </message>
    <message>
        <source>What is right, less what the network says.</source>
        <translation>正确答案减去网络给出的值。</translation>
    </message>
    <message>
        <source>What is subtracted from the label.</source>
        <translation>从标签中减去的数。</translation>
    </message>
    <message>
        <source>What is subtracted from {name}. Training starts again.</source>
        <translation>从 {name} 中减去的数。训练重新开始。</translation>
    </message>
    <message>
        <source>What is this?</source>
        <translation>这是什么？</translation>
    </message>
    <message>
        <source>What it is built on, and the licences</source>
        <translation>它所用的组件和许可证</translation>
    </message>
    <message>
        <source>What it would say for anyone</source>
        <translation>网络对任何人会给出什么回答</translation>
    </message>
    <message>
        <source>What keeps this network from learning, which row and neuron show it, and remedies</source>
        <translation>是什么让网络学不会，哪一行、哪个神经元能看出来，以及修复办法</translation>
    </message>
    <message>
        <source>What makes the rent of the flats? Each feature has a coefficient of its own.</source>
        <translation>公寓的租金由什么决定？每个特征都有自己的系数。</translation>
    </message>
    <message>
        <source>What runs across. A click on one in the diagram chooses it.</source>
        <translation>横轴上是什么。在网络图里点击一个就选中它。</translation>
    </message>
    <message>
        <source>What runs up. What was across goes up.</source>
        <translation>纵轴上是什么。选中新的横轴时，原来横轴上的移到纵轴。</translation>
    </message>
    <message>
        <source>What shows it, why it keeps the network from learning, and remedies.</source>
        <translation>从哪里看出来，为什么会让网络学不会，以及修复办法。</translation>
    </message>
    <message>
        <source>What stands before the decimals; the other mark divides thousands then.</source>
        <translation>小数部分之前的符号；另一个符号则用来分隔千位。</translation>
    </message>
    <message>
        <source>What stands between two cells of a line.</source>
        <translation>一行中两个单元格之间的符号。</translation>
    </message>
    <message>
        <source>What the brush paints</source>
        <translation>画笔画什么</translation>
    </message>
    <message>
        <source>What the class shall do</source>
        <translation>全班要做什么</translation>
    </message>
    <message>
        <source>What the column holds</source>
        <translation>这一列的内容</translation>
    </message>
    <message>
        <source>What the column is for.</source>
        <translation>这一列用来做什么。</translation>
    </message>
    <message>
        <source>What the label is divided by then.</source>
        <translation>随后用来除标签的数。</translation>
    </message>
    <message>
        <source>What the network says of each, as CSV or XLSX.</source>
        <translation>网络对每个人的回答，存成 CSV 或 XLSX。</translation>
    </message>
    <message>
        <source>What the network says of this row, neuron by neuron.
1</source>
        <translation>网络对这一行说什么，一个神经元接一个神经元地看。
1</translation>
    </message>
    <message>
        <source>What the network shall say of this row.</source>
        <translation>网络对这一行应该给出的回答。</translation>
    </message>
    <message>
        <source>What the optimizer remembers</source>
        <translation>优化器记住的内容</translation>
    </message>
    <message>
        <source>What the pupils read first.</source>
        <translation>学生最先读到的内容。</translation>
    </message>
    <message>
        <source>What the teacher of this project asks for, and how far its goals are reached</source>
        <translation>这个项目的老师要求什么，目标达到了多少</translation>
    </message>
    <message>
        <source>What the teacher of this project asks for.</source>
        <translation>这个项目的老师要求做的事。</translation>
    </message>
    <message>
        <source>What the term means</source>
        <translation>术语的意思</translation>
    </message>
    <message>
        <source>What the terms mean; F1 opens it at what has the keys or is under the mouse</source>
        <translation>各术语的含义；按 F1，就在有键盘焦点或鼠标所指的地方打开它</translation>
    </message>
    <message>
        <source>What they say is for the values of You before your change: train them again.</source>
        <translation>它们的回答针对的是你改动之前“你”的值：请重新训练。</translation>
    </message>
    <message>
        <source>What this neuron says of every pair of the first two inputs with numbers, the others as in a usual row.
Dots are rows, the ring is the shown one.</source>
        <translation>前两个数值输入取各种组合时这个神经元的输出，其余输入取平常的值。
点是各行，圆环是显示的那一行。</translation>
    </message>
    <message>
        <source>What to call the column.</source>
        <translation>这一列叫什么。</translation>
    </message>
    <message>
        <source>What was compared belonged to the document before, and was dropped.</source>
        <translation>比较的结果属于先前的文档，已丢弃。</translation>
    </message>
    <message>
        <source>What was done to the file</source>
        <translation>对文件做了哪些处理</translation>
    </message>
    <message>
        <source>What was kept cannot be read: {problem}</source>
        <translation>暂存的内容无法读取：{problem}</translation>
    </message>
    <message>
        <source>What was recognised in the file and done to it; correct it and open it again</source>
        <translation>文件里识别出了什么、做了什么处理；更正后重新打开</translation>
    </message>
    <message>
        <source>What x is.</source>
        <translation>x 是什么。</translation>
    </message>
    <message>
        <source>What y is.</source>
        <translation>y 是什么。</translation>
    </message>
    <message>
        <source>What your own weight and height begin in when a table is opened. You can always type another unit, such as 5&apos;7&quot; or 170 cm.</source>
        <translation>打开表格时，你自己的体重和身高先用什么单位。你随时可以输入别的单位，例如 5&apos;7&quot; 或 170 cm。</translation>
    </message>
    <message>
        <source>Where NN Studio writes down what went wrong</source>
        <translation>NN Studio 记录出错情况的地方</translation>
    </message>
    <message>
        <source>Where does {name} go?</source>
        <translation>{name} 要去哪里？</translation>
    </message>
    <message>
        <source>Where on the curve: type a number, or drag on the plot, or use the arrow keys there (with Shift ten times as far).</source>
        <translation>在曲线上的哪里：输入一个数，或者在图上拖动，或者在图上用方向键（按住 Shift 时步子是十倍）。</translation>
    </message>
    <message>
        <source>Where one column is much wider than another, the loss is a narrow valley: steps short enough for the steep side crawl along the flat one.</source>
        <translation>一列比另一列宽得多时，损失是一条狭窄的山谷：对陡的一边够短的步子，在平的一边只能慢慢爬。</translation>
    </message>
    <message>
        <source>Where the rows of your table land on it.</source>
        <translation>你表格里的各行落在它的哪里。</translation>
    </message>
    <message>
        <source>Where the weight goes in this step.
4</source>
        <translation>这一步中权重往哪里走。
4</translation>
    </message>
    <message>
        <source>Where your line is at x = 0.</source>
        <translation>x = 0 时你的直线在哪里。</translation>
    </message>
    <message>
        <source>Whether the first row names the columns or is a row of data.</source>
        <translation>第一行是列名，还是一行数据。</translation>
    </message>
    <message>
        <source>Which function gets stuck, and with which scaling.</source>
        <translation>哪个函数会卡住，用的是哪种缩放。</translation>
    </message>
    <message>
        <source>Which function this neuron has. Your network stays as it is.</source>
        <translation>这个神经元用哪个函数。你的网络保持不变。</translation>
    </message>
    <message>
        <source>Which get stuck?</source>
        <translation>哪些会卡住？</translation>
    </message>
    <message>
        <source>Which input runs across. Those not drawn stay as they are for You.</source>
        <translation>哪个输入沿横轴变化。没有画出的输入保持“你”的值。</translation>
    </message>
    <message>
        <source>Which input runs up. Those not drawn stay as they are for You.</source>
        <translation>哪个输入沿纵轴变化。没有画出的输入保持“你”的值。</translation>
    </message>
    <message>
        <source>Which layer the cards apply to.</source>
        <translation>这些卡片用于哪一层。</translation>
    </message>
    <message>
        <source>Which moment is shown</source>
        <translation>显示的是哪个时刻</translation>
    </message>
    <message>
        <source>Which points are drawn. Your table is not changed.</source>
        <translation>画哪些点。你的表格不会改变。</translation>
    </message>
    <message>
        <source>Which sheet of the workbook is opened.</source>
        <translation>打开工作簿中的哪一张工作表。</translation>
    </message>
    <message>
        <source>Which table to learn from</source>
        <translation>用哪个表格来学习</translation>
    </message>
    <message>
        <source>Which weight or bias is followed; a click on one in the diagram chooses it.</source>
        <translation>正在跟踪的权重或偏置；在网络图中点击一个即可选中它。</translation>
    </message>
    <message>
        <source>White paper</source>
        <translation>白纸</translation>
    </message>
    <message>
        <source>Whole network</source>
        <translation>整个网络</translation>
    </message>
    <message>
        <source>Whose sums to show, one dot for each row of the table.</source>
        <translation>显示哪个神经元的和，表格的每一行是一个点。</translation>
    </message>
    <message>
        <source>Why it cannot be read so</source>
        <translation>为什么不能这样读取</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Windows-1250, Central Europe</source>
        <translation>Windows-1250，中欧</translation>
    </message>
    <message>
        <source>Windows-1251, Cyrillic</source>
        <translation>Windows-1251，西里尔字母</translation>
    </message>
    <message>
        <source>Windows-1252, Western Europe</source>
        <translation>Windows-1252，西欧</translation>
    </message>
    <message>
        <source>Windows-1253, Greek</source>
        <translation>Windows-1253，希腊语</translation>
    </message>
    <message>
        <source>Windows-1254, Turkish</source>
        <translation>Windows-1254，土耳其语</translation>
    </message>
    <message>
        <source>Windows-1255, Hebrew</source>
        <translation>Windows-1255，希伯来语</translation>
    </message>
    <message>
        <source>Windows-1256, Arabic</source>
        <translation>Windows-1256，阿拉伯语</translation>
    </message>
    <message>
        <source>Windows-949, Korean</source>
        <translation>Windows-949，韩语</translation>
    </message>
    <message>
        <source>With many weights and few rows the network can learn each row by itself, its chances included. Rows held out show it: their loss rises while the other falls.</source>
        <translation>权重多而行少时，网络可以把每一行连同其中的偶然都记住。留出的行能看出来：它们的损失上升，而另一个下降。</translation>
    </message>
    <message>
        <source>With mean squared error the gradient is the error times the slope of the output. At the ends the slope is next to 0, however wrong the answer. Cross-entropy does not have that factor.</source>
        <translation>用均方误差时，梯度等于误差乘输出的斜率。在两端，不管答案错得多厉害，斜率都接近 0。交叉熵没有这个因子。</translation>
    </message>
    <message>
        <source>With my table</source>
        <translation>用我的表格</translation>
    </message>
    <message>
        <source>With {inputs}.</source>
        <translation>其中 {inputs}。</translation>
    </message>
    <message>
        <source>With {row}:</source>
        <translation>对 {row}：</translation>
    </message>
    <message>
        <source>Without any feature the best that can be said of every flat is the mean rent.</source>
        <translation>一个特征也没有时，对每套公寓能说的最好答案就是平均租金。</translation>
    </message>
    <message>
        <source>Words of a command’s name, menu, tip or keys; Enter runs it, Esc leaves</source>
        <translation>输入命令的名称、菜单、提示或按键中的文字；Enter 执行，Esc 离开</translation>
    </message>
    <message>
        <source>Workbook with live formulas</source>
        <translation>带公式的工作簿</translation>
    </message>
    <message>
        <source>Worst rows</source>
        <translation>错得最多的行</translation>
    </message>
    <message>
        <source>Write a task, its goals and its locks.</source>
        <translation>写一个任务，以及它的目标和锁定。</translation>
    </message>
    <message>
        <source>Write what to do, or tick a goal. Then the task can be saved for the class.</source>
        <translation>写下要做什么，或者勾选一个目标。然后就可以为全班保存这个任务。</translation>
    </message>
    <message>
        <source>Yes/no</source>
        <translation>是/否</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>You say where a weight will go, then see where it went, and why.</source>
        <translation>你先说一个权重会往哪边走，再看它往哪边走了、为什么。</translation>
    </message>
    <message>
        <source>You: {sentence}</source>
        <translation>你：{sentence}</translation>
    </message>
    <message>
        <source>Your answer, a number</source>
        <translation>你的回答，一个数</translation>
    </message>
    <message>
        <source>Your error is {times} times the least.</source>
        <translation>你的误差是最小误差的 {times} 倍。</translation>
    </message>
    <message>
        <source>Your line</source>
        <translation>你的直线</translation>
    </message>
    <message>
        <source>Your name, or nothing; it stands under the task.</source>
        <translation>你的名字，也可以不写；它会显示在任务下面。</translation>
    </message>
    <message>
        <source>Your own line through the points, and the least squares line beside it.</source>
        <translation>你自己画的一条穿过这些点的直线，旁边是最小二乘直线。</translation>
    </message>
    <message>
        <source>Your own table is back, as you left it.</source>
        <translation>你自己的表格回来了，和你离开时一样。</translation>
    </message>
    <message>
        <source>Your start is not among them.</source>
        <translation>你的起点不在其中。</translation>
    </message>
    <message>
        <source>Your table and weights are as they were, and what is not saved is kept aside. You can go on. Should it come again, save a copy and start NN Studio anew.</source>
        <translation>你的表格和权重保持原样，没有保存的内容已另外存好。你可以继续。如果再次出现，请保存副本并重新打开 NN Studio。</translation>
    </message>
    <message>
        <source>Your table needs two columns with numbers for that.</source>
        <translation>这需要你的表格里有两列数。</translation>
    </message>
    <message>
        <source>Your units</source>
        <translation>你的单位</translation>
    </message>
    <message>
        <source>Your values become a row to learn from.</source>
        <translation>你的值会成为一行学习用的数据。</translation>
    </message>
    <message>
        <source>Your values cannot be put into this table&apos;s columns.</source>
        <translation>你的值放不进这个表格的列。</translation>
    </message>
    <message>
        <source>Your values do not fit the table&apos;s units: type them again with a unit that does.</source>
        <translation>你的值与表格的单位不符：请用合适的单位重新输入。</translation>
    </message>
    <message>
        <source>Your {column}</source>
        <translation>你的 {column}</translation>
    </message>
    <message>
        <source>Your {column}: choose one of its classes.</source>
        <translation>你的 {column}：选一个类别。</translation>
    </message>
    <message>
        <source>Your {column}: drag, or use the arrow keys.</source>
        <translation>你的 {column}：拖动，或用方向键。</translation>
    </message>
    <message>
        <source>Your {column}: type a number and press Enter.</source>
        <translation>你的 {column}：输入一个数，按 Enter。</translation>
    </message>
    <message>
        <source>Your {column}: type it in any unit, like 160 lb or 5&apos;7&quot;, and press Enter.</source>
        <translation>你的 {column}：可用任何单位输入，例如 160 lb 或 5&apos;7&quot;，再按 Enter。</translation>
    </message>
    <message>
        <source>Z-score</source>
        <translation>z 分数</translation>
    </message>
    <message>
        <source>Zero: a small change of {name} changes nothing for this row.</source>
        <translation>为零：{name} 变一点点，对这一行没有任何影响。</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Zoom {zoom:.0%}</source>
        <translation>缩放 {zoom:.0%}</translation>
    </message>
    <message>
        <source>a batch of</source>
        <translation>一批，行数</translation>
    </message>
    <message>
        <source>a cell is far too long: shorten it, or close a quotation mark.</source>
        <translation>有单元格长得太多：请缩短，或者补上引号。</translation>
    </message>
    <message>
        <source>a cell is longer than {most:,} characters: shorten it, or close a quotation mark.</source>
        <translation>有单元格超过了 {most:,} 个字符：请缩短，或者补上引号。</translation>
    </message>
    <message>
        <source>a feature</source>
        <translation>某个特征</translation>
    </message>
    <message>
        <source>a label is never made up</source>
        <translation>标签从不编造</translation>
    </message>
    <message>
        <source>a linear output passes its sum on: its slope is 1</source>
        <translation>线性输出把和原样传下去：斜率为 1</translation>
    </message>
    <message>
        <source>a number alone, as in {number}</source>
        <translation>不带单位的数，例如 {number}</translation>
    </message>
    <message>
        <source>a project</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>a quotation mark is opened here and never closed.</source>
        <translation>这里开始的引号一直没有结束。</translation>
    </message>
    <message>
        <source>a weights file</source>
        <translation>权重文件</translation>
    </message>
    <message numerus="yes">
        <source>a {network} network after {n:,} epoch of training.</source>
        <comment>a {network} network after {n:,} epochs of training.</comment>
        <translation>
            <numerusform>{network} 网络，已训练 {n:,} 轮。</numerusform>
        </translation>
    </message>
    <message>
        <source>absolute value</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>accuracy score quality test confusion</source>
        <translation>准确率 得分 评价 评估 质量 测试 混淆矩阵</translation>
    </message>
    <message>
        <source>accuracy {share:.1%} ({right:,} of {rows:,})</source>
        <translation>准确率 {share:.1%}（{rows:,} 行中的 {right:,} 行）</translation>
    </message>
    <message>
        <source>across</source>
        <comment>the axis of a plot</comment>
        <translation>横轴</translation>
    </message>
    <message>
        <source>across {across}, up {up}</source>
        <translation>横轴 {across}，纵轴 {up}</translation>
    </message>
    <message>
        <source>add You to the table</source>
        <translation>把“你”加进表格</translation>
    </message>
    <message>
        <source>add a hidden layer</source>
        <translation>添加隐藏层</translation>
    </message>
    <message>
        <source>add a row</source>
        <translation>添加一行</translation>
    </message>
    <message>
        <source>add {name} to the family</source>
        <translation>把 {name} 加进你的家人</translation>
    </message>
    <message>
        <source>after epoch {epoch}</source>
        <translation>第 {epoch} 轮之后</translation>
    </message>
    <message>
        <source>after row {row} of epoch {epoch}</source>
        <translation>第 {epoch} 轮第 {row} 行之后</translation>
    </message>
    <message>
        <source>after row {row} of {rows} in epoch {epoch}</source>
        <translation>第 {epoch} 轮第 {row} 行（共 {rows} 行）之后</translation>
    </message>
    <message numerus="yes">
        <source>after {n:,} epoch</source>
        <comment>after {n:,} epochs</comment>
        <translation>
            <numerusform>训练 {n:,} 轮后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after {n:,} epoch and {rows:,} rows</source>
        <comment>after {n:,} epochs and {rows:,} rows</comment>
        <translation>
            <numerusform>训练 {n:,} 轮零 {rows:,} 行后</numerusform>
        </translation>
    </message>
    <message>
        <source>after {name}, row {row} of {rows} in epoch {epoch}</source>
        <translation>第 {epoch} 轮第 {row} 行（共 {rows} 行）{name} 之后</translation>
    </message>
    <message>
        <source>again repeat</source>
        <translation>再次 恢复 重复</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>all rows in one step</source>
        <translation>所有行一步走完</translation>
    </message>
    <message>
        <source>all true values equal</source>
        <translation>真实值全都相同</translation>
    </message>
    <message>
        <source>all {count} derivatives checked: at most {error} apart</source>
        <translation>{count} 个导数已全部检验：最多相差 {error}</translation>
    </message>
    <message>
        <source>all {total:,} rows</source>
        <translation>全部 {total:,} 行</translation>
    </message>
    <message>
        <source>along</source>
        <comment>the axis of a plot</comment>
        <translation>沿着</translation>
    </message>
    <message>
        <source>always saying {one}</source>
        <translation>总说 {one}</translation>
    </message>
    <message>
        <source>an input</source>
        <translation>一个输入</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 个</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>还有 {more} 个</translation>
    </message>
    <message numerus="yes">
        <source>and {n} more</source>
        <comment>and {n} more</comment>
        <translation>
            <numerusform>还有 {n} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {n} more class</source>
        <comment>and {n} more classes</comment>
        <translation>
            <numerusform>另有 {n} 个类别</numerusform>
        </translation>
    </message>
    <message>
        <source>animation reduced accessibility still</source>
        <translation>动画 减少 无障碍 静止</translation>
    </message>
    <message>
        <source>another start or other steps led there</source>
        <translation>是别的起点或别的步骤得到的</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>are not the input columns of the table</source>
        <translation>不是表格的输入列</translation>
    </message>
    <message>
        <source>are {columns} where the cells have {found}</source>
        <translation>有 {columns} 列，而单元格有 {found} 列</translation>
    </message>
    <message>
        <source>arithmetic</source>
        <translation>计算</translation>
    </message>
    <message>
        <source>as Adam, after w = (1 - rate L2) w</source>
        <translation>先做 w = (1 - rate L2) w，再同 Adam</translation>
    </message>
    <message>
        <source>as in the course</source>
        <translation>与课程相同</translation>
    </message>
    <message>
        <source>as in the table</source>
        <translation>按表格的顺序</translation>
    </message>
    <message>
        <source>as it stands</source>
        <translation>原样</translation>
    </message>
    <message>
        <source>as the output of {neuron} in {layer} is too large at {name}</source>
        <translation>因为{layer}中 {neuron} 在 {name} 处的输出太大</translation>
    </message>
    <message>
        <source>as the weighted sum of {neuron} in {layer} is too large at {name}</source>
        <translation>因为{layer}中 {neuron} 在 {name} 处的加权和太大</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>至少</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>at the start</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>axon</source>
        <translation>轴突</translation>
    </message>
    <message>
        <source>axon hillock</source>
        <translation>轴丘</translation>
    </message>
    <message>
        <source>axon terminals</source>
        <translation>轴突末梢</translation>
    </message>
    <message>
        <source>b1 to b{count}</source>
        <translation>b1 到 b{count}</translation>
    </message>
    <message>
        <source>back take back revert</source>
        <translation>后退 撤回 取消更改</translation>
    </message>
    <message>
        <source>back to now</source>
        <translation>回到现在</translation>
    </message>
    <message>
        <source>back to the course&apos;s way</source>
        <translation>恢复课程的做法</translation>
    </message>
    <message>
        <source>back to {threshold:g}</source>
        <translation>回到 {threshold:g}</translation>
    </message>
    <message>
        <source>backpropagation formula gradient calculate</source>
        <translation>反向传播 公式 梯度 计算</translation>
    </message>
    <message>
        <source>batch of {rows}</source>
        <translation>每批 {rows} 行</translation>
    </message>
    <message>
        <source>before training</source>
        <translation>训练之前</translation>
    </message>
    <message>
        <source>begin the lesson “{title}”</source>
        <translation>开始课程“{title}”</translation>
    </message>
    <message>
        <source>below</source>
        <translation>低于</translation>
    </message>
    <message>
        <source>benchmark functions</source>
        <translation>比较 激活函数 对照</translation>
    </message>
    <message>
        <source>bias of {neuron}</source>
        <translation>{neuron} 的偏置</translation>
    </message>
    <message>
        <source>bigger larger enlarge</source>
        <translation>放大 变大</translation>
    </message>
    <message>
        <source>binary cross-entropy</source>
        <translation>二元交叉熵</translation>
    </message>
    <message>
        <source>bowl</source>
        <translation>碗形</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>change You</source>
        <translation>更改“你”</translation>
    </message>
    <message>
        <source>change hidden layer {number}</source>
        <translation>更改隐藏层 {number}</translation>
    </message>
    <message>
        <source>change the label&apos;s scale</source>
        <translation>更改标签的刻度</translation>
    </message>
    <message>
        <source>change the output</source>
        <translation>更改输出层</translation>
    </message>
    <message>
        <source>change the scaling</source>
        <translation>更改缩放</translation>
    </message>
    <message>
        <source>change the unit of {column} to none</source>
        <translation>去掉 {column} 的单位</translation>
    </message>
    <message>
        <source>change the unit of {column} to {unit}</source>
        <translation>把 {column} 的单位改为 {unit}</translation>
    </message>
    <message>
        <source>change {name} to {value:g}</source>
        <translation>把 {name} 改为 {value:g}</translation>
    </message>
    <message>
        <source>change {name}&apos;s {column}</source>
        <translation>更改 {name} 的{column}</translation>
    </message>
    <message>
        <source>change {row}&apos;s {column} to {text}</source>
        <translation>把 {row} 的 {column} 改为 {text}</translation>
    </message>
    <message>
        <source>changed at epoch {epochs}</source>
        <translation>第 {epochs} 轮时有改动</translation>
    </message>
    <message>
        <source>check all</source>
        <translation>全部检验</translation>
    </message>
    <message>
        <source>check: (L({name} + h) − L({name} − h)) / 2h = {slope}, {error} apart</source>
        <translation>检验：(L({name} + h) − L({name} − h)) / 2h = {slope}，相差 {error}</translation>
    </message>
    <message>
        <source>classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>classes have none</source>
        <translation>类别没有这个值</translation>
    </message>
    <message>
        <source>clear a name</source>
        <translation>清空名称</translation>
    </message>
    <message>
        <source>clear cells</source>
        <translation>清空单元格</translation>
    </message>
    <message>
        <source>clear {row}&apos;s {column}</source>
        <translation>清空 {row} 的 {column}</translation>
    </message>
    <message>
        <source>clipboard import encoding separator</source>
        <translation>剪贴板 导入 编码 分隔符</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>code: {code}</source>
        <translation>代码：{code}</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>compare activations</source>
        <translation>比较激活函数</translation>
    </message>
    <message>
        <source>compare with {activation}</source>
        <translation>与 {activation} 比较</translation>
    </message>
    <message>
        <source>compiled kernel</source>
        <translation>编译的计算内核</translation>
    </message>
    <message>
        <source>compiled loops (numba)</source>
        <translation>编译的循环（numba）</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>constant learning rate</source>
        <translation>恒定学习率</translation>
    </message>
    <message>
        <source>convert {column} to {unit}</source>
        <translation>把 {column} 换算成 {unit}</translation>
    </message>
    <message>
        <source>copy.nnstudio</source>
        <translation>副本.nnstudio</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>余弦</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>dead</source>
        <translation>死亡</translation>
    </message>
    <message>
        <source>decay</source>
        <translation>衰减</translation>
    </message>
    <message>
        <source>decimal comma</source>
        <translation>小数逗号</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>delete clear history</source>
        <translation>删除 清除 历史</translation>
    </message>
    <message>
        <source>delete run {name}</source>
        <translation>删除训练记录 {name}</translation>
    </message>
    <message>
        <source>delete shallower network</source>
        <translation>删除 移除 变浅</translation>
    </message>
    <message>
        <source>delete {column}</source>
        <translation>删除 {column}</translation>
    </message>
    <message numerus="yes">
        <source>delete {n:,} row</source>
        <comment>delete {n:,} rows</comment>
        <translation>
            <numerusform>删除 {n:,} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>delete {name}</source>
        <translation>删除 {name}</translation>
    </message>
    <message>
        <source>dendrites</source>
        <translation>树突</translation>
    </message>
    <message>
        <source>dictionary definition term word meaning</source>
        <translation>词典 定义 术语 词语 意思</translation>
    </message>
    <message>
        <source>discard changes reset go back</source>
        <translation>放弃更改 还原 恢复 重置</translation>
    </message>
    <message>
        <source>divergence</source>
        <translation>发散</translation>
    </message>
    <message>
        <source>does not ascend</source>
        <translation>不是递增的</translation>
    </message>
    <message>
        <source>does not go forward from point to point</source>
        <translation>没有逐点向前推进</translation>
    </message>
    <message>
        <source>does not hold what {optimizer} remembers</source>
        <translation>没有包含 {optimizer} 记住的内容</translation>
    </message>
    <message>
        <source>double-click any value to change or lock it</source>
        <translation>双击任何一个值可更改或锁定它</translation>
    </message>
    <message>
        <source>down</source>
        <translation>向下</translation>
    </message>
    <message>
        <source>drag to look back</source>
        <translation>拖动可以回看</translation>
    </message>
    <message>
        <source>draw first numbers</source>
        <translation>重新抽取起始数</translation>
    </message>
    <message>
        <source>e^z / sum of e^z</source>
        <translation>e^z / 所有 e^z 之和</translation>
    </message>
    <message>
        <source>empty blank create table</source>
        <translation>新建 空白 表格</translation>
    </message>
    <message>
        <source>empty row</source>
        <translation>空行</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>epoch {epoch:,.0f}: {loss:.4g}</source>
        <translation>第 {epoch:,.0f} 轮：{loss:.4g}</translation>
    </message>
    <message>
        <source>epoch {epoch:,}</source>
        <translation>第 {epoch:,} 轮</translation>
    </message>
    <message>
        <source>epoch {epoch:,} of {last:,}</source>
        <translation>第 {epoch:,} 轮（共 {last:,} 轮）</translation>
    </message>
    <message>
        <source>epoch {epoch:,} of {last:,}, row {row:,} of {rows:,}</source>
        <translation>第 {epoch:,} 轮（共 {last:,} 轮），第 {row:,} 行（共 {rows:,} 行）</translation>
    </message>
    <message>
        <source>epoch {epoch:,} · loss {figure}</source>
        <translation>第 {epoch:,} 轮 · 损失 {figure}</translation>
    </message>
    <message>
        <source>epoch {epoch:,}, row {row:,} of {rows:,}</source>
        <translation>第 {epoch:,} 轮，第 {row:,} 行（共 {rows:,} 行）</translation>
    </message>
    <message>
        <source>epoch {epoch}</source>
        <translation>第 {epoch} 轮</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>轮</translation>
    </message>
    <message>
        <source>erase {row}</source>
        <translation>擦除 {row}</translation>
    </message>
    <message>
        <source>error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>error cost</source>
        <translation>误差 代价 损失</translation>
    </message>
    <message numerus="yes">
        <source>every {n} second</source>
        <comment>every {n} seconds</comment>
        <translation>
            <numerusform>每 {n} 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>example sample dataset generate playground</source>
        <translation>示例 样本 数据集 生成 玩</translation>
    </message>
    <message>
        <source>example sample reset four people</source>
        <translation>示例 样本 重置 四个人</translation>
    </message>
    <message>
        <source>exit close leave</source>
        <translation>退出 关闭 离开</translation>
    </message>
    <message>
        <source>explain its next step</source>
        <translation>解释它的下一步</translation>
    </message>
    <message>
        <source>explain this step…</source>
        <translation>解释这一步…</translation>
    </message>
    <message>
        <source>export curve history</source>
        <translation>导出 曲线 历史</translation>
    </message>
    <message>
        <source>export image screenshot copy</source>
        <translation>导出 图像 图片 截图 复制</translation>
    </message>
    <message>
        <source>export print document</source>
        <translation>导出 打印 文档</translation>
    </message>
    <message>
        <source>export video animation movie</source>
        <translation>导出 视频 动画 影片</translation>
    </message>
    <message>
        <source>f&apos; = {slope} is its slope.</source>
        <translation>它的斜率是 f&apos; = {slope}。</translation>
    </message>
    <message>
        <source>false negatives</source>
        <translation>假阴性</translation>
    </message>
    <message>
        <source>false positive rate</source>
        <translation>假阳性率</translation>
    </message>
    <message>
        <source>false positives</source>
        <translation>假阳性</translation>
    </message>
    <message>
        <source>fill cells</source>
        <translation>填充单元格</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>向下填充</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>已补上</translation>
    </message>
    <message>
        <source>films</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>final loss</source>
        <translation>最后的损失</translation>
    </message>
    <message>
        <source>find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>first numbers as drawn</source>
        <translation>起始数值为随机抽取</translation>
    </message>
    <message>
        <source>first numbers set by hand</source>
        <translation>起始数值由手工设定</translation>
    </message>
    <message>
        <source>fit</source>
        <translation>全图</translation>
    </message>
    <message>
        <source>fit</source>
        <comment>the network</comment>
        <translation>全图</translation>
    </message>
    <message>
        <source>font bigger larger smaller zoom scale letters</source>
        <translation>字体 字号 大小 放大 缩小 缩放</translation>
    </message>
    <message>
        <source>for {row}</source>
        <translation>（{row}）</translation>
    </message>
    <message>
        <source>forget all</source>
        <translation>全部删除</translation>
    </message>
    <message>
        <source>forget earlier runs</source>
        <translation>清除先前的训练记录</translation>
    </message>
    <message>
        <source>from here on it says {one}</source>
        <translation>从这里起，网络说 {one}</translation>
    </message>
    <message>
        <source>from {first} at epoch {start} to {last} at epoch {end}</source>
        <translation>从第 {start} 轮的 {first} 到第 {end} 轮的 {last}</translation>
    </message>
    <message>
        <source>from {least:g} to {greatest:g}</source>
        <translation>从 {least:g} 到 {greatest:g}</translation>
    </message>
    <message>
        <source>full</source>
        <translation>全速</translation>
    </message>
    <message>
        <source>function sigmoid ReLU tanh maxout</source>
        <translation>函数 激活函数 sigmoid ReLU tanh maxout</translation>
    </message>
    <message>
        <source>give a task</source>
        <translation>布置任务</translation>
    </message>
    <message>
        <source>go on from here</source>
        <translation>从这里继续</translation>
    </message>
    <message>
        <source>go there</source>
        <translation>到那里</translation>
    </message>
    <message>
        <source>going back to epoch {epoch}</source>
        <translation>回到第 {epoch} 轮</translation>
    </message>
    <message>
        <source>going back {where}</source>
        <translation>回到 {where}</translation>
    </message>
    <message>
        <source>h1 to h{count}</source>
        <translation>h1 到 h{count}</translation>
    </message>
    <message>
        <source>has a seal without a name</source>
        <translation>有一个没有名称的校验和</translation>
    </message>
    <message>
        <source>has more than {most} seals</source>
        <translation>的校验和多于 {most} 个</translation>
    </message>
    <message>
        <source>has own rows of {values} values for {inputs} inputs</source>
        <translation>自己的行有 {values} 个值，而输入有 {inputs} 个</translation>
    </message>
    <message>
        <source>has version {found}, newer than version {version} that this NN Studio {studio} knows; use a newer NN Studio</source>
        <translation>的版本是 {found}，比这个 NN Studio {studio} 认识的版本 {version} 新；请使用更新的 NN Studio</translation>
    </message>
    <message>
        <source>has {inputs} inputs where the columns are {features}</source>
        <translation>有 {inputs} 个输入，而各列给出 {features} 个</translation>
    </message>
    <message numerus="yes">
        <source>has {n} output where its label needs {needed}</source>
        <comment>has {n:,} outputs where its label needs {needed}</comment>
        <translation>
            <numerusform>有 {n:,} 个输出，而它的标签需要 {needed} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>heat maps pictures</source>
        <translation>热图 图</translation>
    </message>
    <message>
        <source>held out</source>
        <translation>已留出</translation>
    </message>
    <message>
        <source>held out: {loss:.4g}</source>
        <translation>留出：{loss:.4g}</translation>
    </message>
    <message>
        <source>help explain point</source>
        <translation>帮助 解释 说明</translation>
    </message>
    <message>
        <source>hidden layer {number}</source>
        <translation>第 {number} 隐藏层</translation>
    </message>
    <message>
        <source>hint</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>history compare results</source>
        <translation>历史 比较 结果</translation>
    </message>
    <message>
        <source>hold rows out</source>
        <translation>留出一些行</translation>
    </message>
    <message>
        <source>hold rows out by {name}</source>
        <translation>按 {name} 留出行</translation>
    </message>
    <message>
        <source>hold-out</source>
        <translation>留出</translation>
    </message>
    <message>
        <source>hold-out rising</source>
        <translation>留出损失上升</translation>
    </message>
    <message>
        <source>how far each point is moved at random: the standard deviation of its step in X and in Y</source>
        <translation>每个点随机移动多远：它在 X 和 Y 方向上移动的标准差</translation>
    </message>
    <message>
        <source>how fast the output grows with z</source>
        <translation>输出随 z 增长的快慢</translation>
    </message>
    <message>
        <source>how much each value is off at random: the standard deviation of what is added to it</source>
        <translation>每个值随机偏离多少：所加之数的标准差</translation>
    </message>
    <message>
        <source>import encoding separator report</source>
        <translation>导入 编码 分隔符 报告</translation>
    </message>
    <message>
        <source>import load encoding separator</source>
        <translation>导入 加载 编码 分隔符</translation>
    </message>
    <message numerus="yes">
        <source>import {n:,} row from {source}</source>
        <comment>import {n:,} rows from {source}</comment>
        <translation>
            <numerusform>从 {source} 导入 {n:,} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>in</source>
        <comment>so many epochs</comment>
        <translation>历时</translation>
    </message>
    <message>
        <source>in steps</source>
        <translation>阶梯式</translation>
    </message>
    <message>
        <source>initial weights initialiser seed</source>
        <translation>初始权重 初始化 种子</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>input: {column}</source>
        <translation>输入：{column}</translation>
    </message>
    <message>
        <source>inputs are large, so each step overshoots; scale them, or try a smaller learning rate</source>
        <translation>输入太大，每一步都走过了头；请缩放输入，或者调小学习率</translation>
    </message>
    <message>
        <source>insert deeper network</source>
        <translation>插入 添加 更深</translation>
    </message>
    <message>
        <source>insert {name}</source>
        <translation>插入 {name}</translation>
    </message>
    <message>
        <source>is 0</source>
        <translation>是 0</translation>
    </message>
    <message>
        <source>is beyond the {rows} rows trained on</source>
        <translation>超出了用来训练的 {rows} 行</translation>
    </message>
    <message>
        <source>is kept in another file</source>
        <translation>存放在另一个文件里</translation>
    </message>
    <message>
        <source>is neither true nor false</source>
        <translation>既不是 true 也不是 false</translation>
    </message>
    <message>
        <source>is not a checksum</source>
        <translation>不是校验和</translation>
    </message>
    <message>
        <source>is not a list of {count} numbers</source>
        <translation>不是有 {count} 个数的列表</translation>
    </message>
    <message>
        <source>is not a list of {least} to {most} values</source>
        <translation>不是有 {least} 到 {most} 个值的列表</translation>
    </message>
    <message>
        <source>is not a loss</source>
        <translation>不是损失</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>不是数</translation>
    </message>
    <message>
        <source>is not a whole number from {least} to {most}</source>
        <translation>不是从 {least} 到 {most} 的整数</translation>
    </message>
    <message>
        <source>is not an object</source>
        <translation>不是对象</translation>
    </message>
    <message>
        <source>is not one line of at most {most} characters</source>
        <translation>不是最多 {most} 个字符的一行文字</translation>
    </message>
    <message>
        <source>is not one of {known}</source>
        <translation>不是 {known} 之一</translation>
    </message>
    <message>
        <source>is not the name of a table beside it</source>
        <translation>不是旁边表格的名称</translation>
    </message>
    <message>
        <source>is not {threshold}</source>
        <translation>不是 {threshold}</translation>
    </message>
    <message>
        <source>is not {what} of NN Studio (its format is not {format!r})</source>
        <translation>不是 NN Studio 的{what}（它的格式不是 {format!r}）</translation>
    </message>
    <message>
        <source>is said to be</source>
        <translation>的回答是</translation>
    </message>
    <message>
        <source>it does not hold a JSON object</source>
        <translation>它里面不是一个 JSON 对象</translation>
    </message>
    <message>
        <source>it does not start from seed {seed}</source>
        <translation>它不是从随机种子 {seed} 开始的</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>它的嵌套太深</translation>
    </message>
    <message>
        <source>it is not UTF-8 text (byte {byte})</source>
        <translation>它不是 UTF-8 文本（字节 {byte}）</translation>
    </message>
    <message>
        <source>it is not a text file in a known encoding: save it as UTF-8.</source>
        <translation>它不是已知编码的文本文件：请存成 UTF-8。</translation>
    </message>
    <message>
        <source>it is not valid JSON (line {line}, column {column})</source>
        <translation>它不是有效的 JSON（第 {line} 行，第 {column} 列）</translation>
    </message>
    <message>
        <source>it says</source>
        <translation>网络说</translation>
    </message>
    <message>
        <source>its answer</source>
        <translation>它的回答</translation>
    </message>
    <message>
        <source>its output: {number}</source>
        <translation>它的输出：{number}</translation>
    </message>
    <message>
        <source>its place is not to be written to</source>
        <translation>那个地方不允许写入</translation>
    </message>
    <message>
        <source>keep store write copy project</source>
        <translation>保存 存储 副本 项目</translation>
    </message>
    <message>
        <source>keep store write project</source>
        <translation>保存 存储 项目</translation>
    </message>
    <message>
        <source>keyboard shortcuts hotkeys</source>
        <translation>键盘 快捷键 热键</translation>
    </message>
    <message>
        <source>lab</source>
        <translation>实验室</translation>
    </message>
    <message>
        <source>label</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>label is missing</source>
        <translation>缺少标签</translation>
    </message>
    <message>
        <source>label scaled by {divisor:g}</source>
        <translation>标签按 {divisor:g} 缩放</translation>
    </message>
    <message>
        <source>label {text} is neither {one} nor {zero}</source>
        <translation>标签 {text} 既不是 {one} 也不是 {zero}</translation>
    </message>
    <message>
        <source>label {text} is none of the {count} classes</source>
        <translation>标签 {text} 不在 {count} 个类别之中</translation>
    </message>
    <message>
        <source>label {text} is not a number</source>
        <translation>标签 {text} 不是数</translation>
    </message>
    <message>
        <source>label:</source>
        <translation>标签：</translation>
    </message>
    <message>
        <source>label: z-score,</source>
        <translation>标签：z 分数，</translation>
    </message>
    <message>
        <source>lacks {key!r}</source>
        <translation>缺少 {key!r}</translation>
    </message>
    <message>
        <source>landscape…</source>
        <translation>地形…</translation>
    </message>
    <message>
        <source>large errors weigh more</source>
        <translation>大误差分量更重</translation>
    </message>
    <message>
        <source>largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>largest of {outputs}</source>
        <translation>{outputs} 中最大的</translation>
    </message>
    <message>
        <source>largest slope</source>
        <translation>斜率最大</translation>
    </message>
    <message>
        <source>last files history reopen</source>
        <translation>最近 文件 历史 重新打开</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>第 {number} 层</translation>
    </message>
    <message>
        <source>lb, in as they are</source>
        <translation>lb、in 原样</translation>
    </message>
    <message>
        <source>leaky ReLU&apos;s slope is 1 where z is above 0, and its small slope elsewhere</source>
        <translation>leaky ReLU 的斜率在 z 大于 0 时为 1，其余为它那个小斜率</translation>
    </message>
    <message>
        <source>learning rate {rate:g}</source>
        <translation>学习率 {rate:g}</translation>
    </message>
    <message>
        <source>learning rate {rate:g}, from the start</source>
        <translation>学习率 {rate:g}，从头训练</translation>
    </message>
    <message>
        <source>learning rate {words}</source>
        <translation>学习率 {words}</translation>
    </message>
    <message>
        <source>least squares line fit</source>
        <translation>最小二乘 直线 拟合</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>去掉该行</translation>
    </message>
    <message>
        <source>leave out rows without {column}</source>
        <translation>去掉缺少 {column} 的行</translation>
    </message>
    <message>
        <source>leave the lesson</source>
        <translation>离开这一课</translation>
    </message>
    <message>
        <source>left</source>
        <translation>向左</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>已去掉</translation>
    </message>
    <message>
        <source>left out: {reason}</source>
        <translation>已去掉：{reason}</translation>
    </message>
    <message>
        <source>length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>lettering</source>
        <translation>西文字体</translation>
    </message>
    <message>
        <source>line: blue +, orange −, width: size of the weight</source>
        <translation>连线：蓝 +，橙 −，粗细：权重的大小</translation>
    </message>
    <message>
        <source>line: no gradients, as this row has no answer that can be used</source>
        <translation>连线：没有梯度，因为这一行没有可用的答案</translation>
    </message>
    <message>
        <source>line: ∂L/∂w of this row’s loss, blue +, orange −, width: size beside the largest</source>
        <translation>连线：这一行损失的 ∂L/∂w，蓝 +，橙 −，粗细：与最大的相比</translation>
    </message>
    <message>
        <source>linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>lines: gradients</source>
        <translation>连线：梯度</translation>
    </message>
    <message>
        <source>lines: weights</source>
        <translation>连线：权重</translation>
    </message>
    <message>
        <source>load back</source>
        <translation>载入</translation>
    </message>
    <message>
        <source>load import file read</source>
        <translation>加载 导入 文件 读取</translation>
    </message>
    <message>
        <source>load run {name}</source>
        <translation>载入训练记录 {name}</translation>
    </message>
    <message>
        <source>lock {name}</source>
        <translation>锁定 {name}</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>locked: training leaves it as it is</source>
        <translation>已锁定：训练不会改变它</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>请查看</translation>
    </message>
    <message>
        <source>look it up…</source>
        <translation>查看过程…</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>loss ({short})</source>
        <translation>损失（{short}）</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>损失 {loss}</translation>
    </message>
    <message>
        <source>loss {words}</source>
        <translation>损失：{words}</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>不是数</translation>
    </message>
    <message>
        <source>m is the slope: how much y grows when x grows by one. It is no correlation coefficient, which lies between −1 and 1.</source>
        <translation>m 是斜率：x 增加一，y 增加多少。它不是相关系数，相关系数在 −1 和 1 之间。</translation>
    </message>
    <message>
        <source>m, s = means of g, g^2; w - rate m&apos; / (sqrt(s&apos;) + eps)</source>
        <translation>m、s 为 g、g^2 的均值；w - rate m&apos; / (sqrt(s&apos;) + eps)</translation>
    </message>
    <message>
        <source>manual handbook documentation guide support</source>
        <translation>手册 文档 指南 说明书 支持</translation>
    </message>
    <message>
        <source>mass</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>maximise projector presentation</source>
        <translation>最大化 投影 演示</translation>
    </message>
    <message>
        <source>maxout has 2 to {most} parts, not {parts}.</source>
        <translation>maxout 有 2 到 {most} 个部分，不能是 {parts} 个。</translation>
    </message>
    <message>
        <source>maxout passes only its largest sum on: its slope is 1 there and 0 for the others</source>
        <translation>maxout 只把最大的和传下去：那一个的斜率为 1，其余为 0</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>mean </source>
        <translation>均值 </translation>
    </message>
    <message>
        <source>mean and spread</source>
        <translation>均值和标准差</translation>
    </message>
    <message>
        <source>mean of (y - y_hat)^2</source>
        <translation>(y - y_hat)^2 的均值</translation>
    </message>
    <message>
        <source>mean of -sum y ln y_hat</source>
        <translation>-sum y ln y_hat 的均值</translation>
    </message>
    <message>
        <source>mean of -y ln y_hat - (1 - y) ln(1 - y_hat)</source>
        <translation>-y ln y_hat - (1 - y) ln(1 - y_hat) 的均值</translation>
    </message>
    <message>
        <source>mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>minus the mean {offset}</source>
        <translation>减去均值 {offset}</translation>
    </message>
    <message>
        <source>minus the mean {offset}, divided by the standard deviation {divisor}</source>
        <translation>减去均值 {offset}，再除以标准差 {divisor}</translation>
    </message>
    <message>
        <source>minus the minimum {offset}, divided by the range {divisor}</source>
        <translation>减去最小值 {offset}，再除以极差 {divisor}</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>mode</source>
        <translation>众数</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>most frequent</source>
        <translation>最常见的值</translation>
    </message>
    <message>
        <source>move {row}</source>
        <translation>移动 {row}</translation>
    </message>
    <message>
        <source>my family…</source>
        <translation>我的家人…</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>name (unit)</source>
        <translation>名称（单位）</translation>
    </message>
    <message>
        <source>name of a row</source>
        <translation>行的名称</translation>
    </message>
    <message>
        <source>name {row} {text}</source>
        <translation>把 {row} 命名为 {text}</translation>
    </message>
    <message>
        <source>names</source>
        <translation>列名</translation>
    </message>
    <message>
        <source>names a class twice</source>
        <translation>把同一个类别写了两次</translation>
    </message>
    <message>
        <source>names a lock twice</source>
        <translation>把同一个锁定写了两次</translation>
    </message>
    <message>
        <source>names a run twice</source>
        <translation>把同一次训练写了两次</translation>
    </message>
    <message>
        <source>needs both classes</source>
        <translation>需要两个类别都有</translation>
    </message>
    <message>
        <source>neuron</source>
        <translation>神经元</translation>
    </message>
    <message>
        <source>neurons: maps</source>
        <translation>神经元：小图</translation>
    </message>
    <message>
        <source>neurons: values</source>
        <translation>神经元：值</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>new start</source>
        <translation>新起点</translation>
    </message>
    <message>
        <source>new {name}</source>
        <translation>新的 {name}</translation>
    </message>
    <message>
        <source>no cell</source>
        <translation>没有单元格</translation>
    </message>
    <message>
        <source>no penalty, from the start</source>
        <translation>不加惩罚，从头训练</translation>
    </message>
    <message>
        <source>no reason</source>
        <translation>没有说明原因</translation>
    </message>
    <message>
        <source>no scaling</source>
        <translation>不缩放</translation>
    </message>
    <message>
        <source>no steps yet</source>
        <translation>还没有走过一步</translation>
    </message>
    <message>
        <source>no stop at {rule}</source>
        <translation>取消停止条件：{rule}</translation>
    </message>
    <message>
        <source>no stop rule</source>
        <translation>没有停止规则</translation>
    </message>
    <message>
        <source>no unit</source>
        <translation>无单位</translation>
    </message>
    <message>
        <source>no value: the shown row cannot be used</source>
        <translation>没有值：显示的行不能使用</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none is {one}</source>
        <translation>没有一行是 {one}</translation>
    </message>
    <message>
        <source>none locked</source>
        <translation>没有锁定参数</translation>
    </message>
    <message>
        <source>none said {one}</source>
        <translation>没有一行预测为 {one}</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>未通过</translation>
    </message>
    <message>
        <source>not reproduced</source>
        <translation>未能重现</translation>
    </message>
    <message>
        <source>not run, but read back: every number is the same</source>
        <translation>没有运行，但已读回核对：每个数都相同</translation>
    </message>
    <message>
        <source>nothing beside it</source>
        <translation>不作比较</translation>
    </message>
    <message>
        <source>nothing but how far it went</source>
        <translation>只有训练的长短不同</translation>
    </message>
    <message>
        <source>nothing changed on the way</source>
        <translation>中途没有改动</translation>
    </message>
    <message>
        <source>nothing typed yet</source>
        <translation>还没有输入</translation>
    </message>
    <message>
        <source>now {figure}</source>
        <translation>现在 {figure}</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>numbers</source>
        <translation>数</translation>
    </message>
    <message>
        <source>numbers…</source>
        <translation>数…</translation>
    </message>
    <message>
        <source>numpy arrays</source>
        <translation>numpy 数组</translation>
    </message>
    <message>
        <source>numpy kernel</source>
        <translation>numpy 计算内核</translation>
    </message>
    <message>
        <source>numpy script, trains on</source>
        <translation>numpy 脚本，可继续训练</translation>
    </message>
    <message>
        <source>numpy, the reference</source>
        <translation>numpy（参照）</translation>
    </message>
    <message>
        <source>of</source>
        <comment>a weight&apos;s history</comment>
        <translation>权重</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>one against the rest</source>
        <translation>每个类别对其余类别</translation>
    </message>
    <message>
        <source>one row at a time</source>
        <translation>每次一行</translation>
    </message>
    <message>
        <source>only an input needs it</source>
        <translation>只有输入需要它</translation>
    </message>
    <message>
        <source>only an input or the label is read so</source>
        <translation>只有输入或标签才这样读</translation>
    </message>
    <message>
        <source>only rows</source>
        <translation>只看这些行</translation>
    </message>
    <message>
        <source>only the part with the largest sum learns from a row</source>
        <translation>对每一行，只有和最大的那个部分学习</translation>
    </message>
    <message>
        <source>open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>optimizer batch learning rate options</source>
        <translation>优化器 批量 学习率 选项</translation>
    </message>
    <message>
        <source>optimizer {words}</source>
        <translation>优化器 {words}</translation>
    </message>
    <message>
        <source>other cells in the table</source>
        <translation>表格里的单元格不同</translation>
    </message>
    <message>
        <source>other first numbers</source>
        <translation>起始数值不同</translation>
    </message>
    <message>
        <source>other numbers of the scaling</source>
        <translation>缩放所用的数值不同</translation>
    </message>
    <message>
        <source>other parameters locked</source>
        <translation>锁定的参数不同</translation>
    </message>
    <message>
        <source>other rows held out</source>
        <translation>留出的行不同</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>output {value} for {row}</source>
        <translation>对 {row} 的输出：{value}</translation>
    </message>
    <message numerus="yes">
        <source>paint {n:,} point</source>
        <comment>paint {n:,} points</comment>
        <translation>
            <numerusform>画 {n:,} 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>part {part} for {count:,}</source>
        <translation>部分 {part} 有 {count:,} 行</translation>
    </message>
    <message>
        <source>part {part} wins {count}</source>
        <translation>部分 {part} 最大的有 {count} 行</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>pass next step</source>
        <translation>一轮 下一步</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>通过</translation>
    </message>
    <message numerus="yes">
        <source>paste a row</source>
        <comment>paste {n:,} rows</comment>
        <translation>
            <numerusform>粘贴 {n:,} 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>paste {n:,} row into the family</source>
        <comment>paste {n:,} rows into the family</comment>
        <translation>
            <numerusform>往你的家人中粘贴 {n:,} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>plateau</source>
        <translation>停滞</translation>
    </message>
    <message>
        <source>plots</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>point</source>
        <translation>点</translation>
    </message>
    <message>
        <source>predict a step…</source>
        <translation>预测一步…</translation>
    </message>
    <message>
        <source>predict several people</source>
        <translation>预测 多人</translation>
    </message>
    <message>
        <source>product</source>
        <translation>乘积</translation>
    </message>
    <message>
        <source>progress on the command line</source>
        <translation>命令行的进度显示</translation>
    </message>
    <message>
        <source>projector beamer slides large full screen</source>
        <translation>投影 演示 幻灯片 大字 全屏</translation>
    </message>
    <message>
        <source>put the {fill} into missing {column}</source>
        <translation>在 {column} 缺失处用{fill}代替</translation>
    </message>
    <message>
        <source>quiz question</source>
        <translation>测验 提问</translation>
    </message>
    <message>
        <source>raise {neuron}&apos;s bias</source>
        <translation>调高 {neuron} 的偏置</translation>
    </message>
    <message>
        <source>random draws</source>
        <translation>随机抽取</translation>
    </message>
    <message>
        <source>random seed reset restart</source>
        <translation>随机 种子 重置 重新开始</translation>
    </message>
    <message>
        <source>rate {schedule}</source>
        <translation>学习率{schedule}</translation>
    </message>
    <message>
        <source>rate {schedule} ({factor:g}, {span} epochs)</source>
        <translation>学习率{schedule}（{factor:g}，{span} 轮）</translation>
    </message>
    <message numerus="yes">
        <source>read back over {n} row, largest difference {difference:.2g}</source>
        <comment>read back over {n:,} rows, largest difference {difference:.2g}</comment>
        <translation>
            <numerusform>读回后在 {n:,} 行上核对过，最大相差 {difference:.2g}</numerusform>
        </translation>
    </message>
    <message>
        <source>read the label again</source>
        <translation>重新读取标签</translation>
    </message>
    <message>
        <source>read {column} as classes</source>
        <translation>把 {column} 读作类别</translation>
    </message>
    <message>
        <source>read {column} as numbers</source>
        <translation>把 {column} 读作数</translation>
    </message>
    <message>
        <source>reading spreadsheets</source>
        <translation>读取电子表格</translation>
    </message>
    <message>
        <source>recognise it</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <source>remove a hidden layer</source>
        <translation>去掉隐藏层</translation>
    </message>
    <message numerus="yes">
        <source>remove {n:,} person from the family</source>
        <comment>remove {n:,} persons from the family</comment>
        <translation>
            <numerusform>从你的家人中去掉 {n:,} 人</numerusform>
        </translation>
    </message>
    <message>
        <source>remove {name} from the family</source>
        <translation>从你的家人中去掉 {name}</translation>
    </message>
    <message>
        <source>rename</source>
        <translation>重命名</translation>
    </message>
    <message>
        <source>rename run {name} to {wanted}</source>
        <translation>把训练记录 {name} 改名为 {wanted}</translation>
    </message>
    <message>
        <source>rename {column} to {header}</source>
        <translation>把 {column} 改名为 {header}</translation>
    </message>
    <message>
        <source>reset restart begin again</source>
        <translation>重置 重新开始</translation>
    </message>
    <message>
        <source>reset windows docks arrange default</source>
        <translation>重置 窗口 排列 默认 布局</translation>
    </message>
    <message>
        <source>reset zoom overview</source>
        <translation>重置 缩放 全貌</translation>
    </message>
    <message>
        <source>retrained and found equal</source>
        <translation>重新训练，结果相同</translation>
    </message>
    <message>
        <source>retrained and found equal but for the last digits</source>
        <translation>重新训练，除最后几位数字外结果相同</translation>
    </message>
    <message>
        <source>revert</source>
        <translation>恢复到上次保存</translation>
    </message>
    <message>
        <source>rewind</source>
        <translation>倒回</translation>
    </message>
    <message>
        <source>right</source>
        <translation>向右</translation>
    </message>
    <message>
        <source>rounding</source>
        <translation>舍入</translation>
    </message>
    <message>
        <source>row cannot be used</source>
        <translation>这一行不能用</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>第 {row} 行</translation>
    </message>
    <message>
        <source>rows held out</source>
        <translation>留出行</translation>
    </message>
    <message>
        <source>rows {words}</source>
        <translation>行的顺序：{words}</translation>
    </message>
    <message numerus="yes">
        <source>run over {n} row, largest difference {difference:.2g}</source>
        <comment>run over {n:,} rows, largest difference {difference:.2g}</comment>
        <translation>
            <numerusform>在 {n:,} 行上运行过，最大相差 {difference:.2g}</numerusform>
        </translation>
    </message>
    <message>
        <source>run without end</source>
        <translation>一直运行下去</translation>
    </message>
    <message numerus="yes">
        <source>run {n} epoch</source>
        <comment>run {n} epochs</comment>
        <translation>
            <numerusform>运行 {n} 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>runs…</source>
        <translation>训练记录…</translation>
    </message>
    <message>
        <source>said {one}</source>
        <translation>预测 {one}</translation>
    </message>
    <message>
        <source>saturated</source>
        <translation>饱和</translation>
    </message>
    <message>
        <source>save as download take along</source>
        <translation>另存为 下载 带走</translation>
    </message>
    <message>
        <source>says another class</source>
        <translation>网络给出别的类别</translation>
    </message>
    <message>
        <source>says {answer}</source>
        <translation>预测为 {answer}</translation>
    </message>
    <message>
        <source>says {answer} for {row}</source>
        <translation>{row} 预测为 {answer}</translation>
    </message>
    <message>
        <source>scaling {name}</source>
        <translation>缩放：{name}</translation>
    </message>
    <message>
        <source>search look up</source>
        <translation>搜索 查找</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>随机种子 {seed}</translation>
    </message>
    <message>
        <source>seed {seed}, {initialiser}</source>
        <translation>随机种子 {seed}，{initialiser}</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>set up again</source>
        <translation>重新布置</translation>
    </message>
    <message>
        <source>set up “{title}”</source>
        <translation>为“{title}”做准备</translation>
    </message>
    <message>
        <source>several classes</source>
        <translation>多个类别</translation>
    </message>
    <message>
        <source>sharp at every size</source>
        <translation>任何尺寸都清晰</translation>
    </message>
    <message>
        <source>sheet {sheet}</source>
        <translation>工作表 {sheet}</translation>
    </message>
    <message>
        <source>shift 135, 66</source>
        <translation>平移 135, 66</translation>
    </message>
    <message>
        <source>shift by {offset}</source>
        <translation>平移 {offset}</translation>
    </message>
    <message>
        <source>show me</source>
        <translation>演示给我看</translation>
    </message>
    <message>
        <source>shrink {neuron}&apos;s weights</source>
        <translation>缩小 {neuron} 的权重</translation>
    </message>
    <message>
        <source>shuffled each epoch</source>
        <translation>每轮打乱</translation>
    </message>
    <message>
        <source>sigmoid&apos;s slope is sigmoid × (1 − sigmoid)</source>
        <translation>sigmoid 的斜率是 sigmoid × (1 − sigmoid)</translation>
    </message>
    <message>
        <source>single step next batch</source>
        <translation>单步 下一步 批次</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>不用</translation>
    </message>
    <message>
        <source>skip {column}</source>
        <translation>跳过 {column}</translation>
    </message>
    <message>
        <source>skip {name}</source>
        <translation>不用 {name}</translation>
    </message>
    <message>
        <source>slope</source>
        <translation>斜率</translation>
    </message>
    <message>
        <source>slope f&apos;</source>
        <translation>斜率 f&apos;</translation>
    </message>
    <message>
        <source>slopes derivatives arrows</source>
        <translation>斜率 导数</translation>
    </message>
    <message>
        <source>small: what the network sees</source>
        <translation>小字：网络看到的值</translation>
    </message>
    <message>
        <source>smaller reduce</source>
        <translation>缩小 变小</translation>
    </message>
    <message>
        <source>softmax and its loss together have the slope ŷ − y</source>
        <translation>softmax 和它的损失合在一起，斜率是 ŷ − y</translation>
    </message>
    <message>
        <source>softmax cross-entropy</source>
        <translation>softmax 交叉熵</translation>
    </message>
    <message>
        <source>something was changed</source>
        <translation>有改动</translation>
    </message>
    <message>
        <source>something was changed after epoch {epochs}</source>
        <translation>第 {epochs} 轮之后有改动</translation>
    </message>
    <message>
        <source>something was changed after epoch {epochs} and later</source>
        <translation>第 {epochs} 轮以及更晚之后有改动</translation>
    </message>
    <message>
        <source>something was changed here</source>
        <translation>这里有改动</translation>
    </message>
    <message>
        <source>sort down by {column}</source>
        <translation>按 {column} 降序排列</translation>
    </message>
    <message>
        <source>sort up by {column}</source>
        <translation>按 {column} 升序排列</translation>
    </message>
    <message>
        <source>spaces</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>square of x − mean</source>
        <translation>x − 均值的平方</translation>
    </message>
    <message>
        <source>standard normal</source>
        <translation>标准正态分布</translation>
    </message>
    <message>
        <source>start from {title}</source>
        <translation>起点取自 {title}</translation>
    </message>
    <message>
        <source>start train learn pause stop play</source>
        <translation>开始 训练 学习 暂停 停止</translation>
    </message>
    <message>
        <source>start {name}</source>
        <translation>起点：{name}</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>起点数</translation>
    </message>
    <message>
        <source>steepest at 0 (0.25), nearly flat far out, where learning gets slow</source>
        <translation>在 0 处最陡（0.25），离得远时几乎是平的，学习变慢</translation>
    </message>
    <message>
        <source>steepest at 0 (1), nearly flat far out, where learning gets slow</source>
        <translation>在 0 处最陡（1），离得远时几乎是平的，学习变慢</translation>
    </message>
    <message>
        <source>stop asking</source>
        <translation>不再提问</translation>
    </message>
    <message>
        <source>stop at {rule} {value:g}</source>
        <translation>停止条件：{rule} {value:g}</translation>
    </message>
    <message>
        <source>stop at {rule} {value:g} in {epochs} epochs</source>
        <translation>停止条件：{epochs} 轮内 {rule} {value:g}</translation>
    </message>
    <message>
        <source>stop when rows held out get worse</source>
        <translation>留出的行变差时停止</translation>
    </message>
    <message>
        <source>sum </source>
        <translation>总和 </translation>
    </message>
    <message>
        <source>sure</source>
        <translation>把握</translation>
    </message>
    <message>
        <source>surface contour error</source>
        <translation>曲面 等高线 误差</translation>
    </message>
    <message>
        <source>switch</source>
        <translation>对调</translation>
    </message>
    <message>
        <source>switch the labels</source>
        <translation>对调标签</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>take the table&apos;s own numbers</source>
        <translation>用表格自己的数</translation>
    </message>
    <message>
        <source>take the task away</source>
        <translation>取消任务</translation>
    </message>
    <message>
        <source>take {row} out</source>
        <translation>去掉 {row}</translation>
    </message>
    <message>
        <source>tanh&apos;s slope is 1 − tanh²</source>
        <translation>tanh 的斜率是 1 − tanh²</translation>
    </message>
    <message>
        <source>target accuracy</source>
        <translation>目标准确率</translation>
    </message>
    <message>
        <source>target loss</source>
        <translation>目标损失</translation>
    </message>
    <message>
        <source>teacher exercise homework pupils school</source>
        <translation>老师 练习 作业 学生 学校</translation>
    </message>
    <message>
        <source>text follows a closing quotation mark: double the marks inside a cell.</source>
        <translation>结束的引号后面还有文字：单元格里的引号请写两个。</translation>
    </message>
    <message>
        <source>the activation functions</source>
        <translation>激活函数</translation>
    </message>
    <message>
        <source>the column name is longer than {most} letters.</source>
        <translation>列名超过了 {most} 个字符。</translation>
    </message>
    <message>
        <source>the compiled kernel</source>
        <translation>编译的内核</translation>
    </message>
    <message>
        <source>the compiled kernel could not be made ({kind}: {words}); training with numpy</source>
        <translation>无法生成编译的计算内核（{kind}：{words}）；现在用 numpy 训练</translation>
    </message>
    <message>
        <source>the compiled kernel does not come with this program; training with numpy</source>
        <translation>本程序不带编译的计算内核；用 numpy 训练</translation>
    </message>
    <message>
        <source>the compiled kernel is not installed (pip install &apos;nnstudio[fast]&apos; brings it); training with numpy</source>
        <translation>没有安装编译的计算内核（用 pip install &apos;nnstudio[fast]&apos; 安装）；现在用 numpy 训练</translation>
    </message>
    <message>
        <source>the course</source>
        <translation>课程</translation>
    </message>
    <message>
        <source>the error of measurement: its standard deviation, as a share of that of the people</source>
        <translation>测量误差：它的标准差占人群标准差的份额</translation>
    </message>
    <message>
        <source>the file carries no task</source>
        <translation>文件里没有任务</translation>
    </message>
    <message>
        <source>the first {most} of {count:,}</source>
        <translation>{count:,} 个中的前 {most} 个</translation>
    </message>
    <message>
        <source>the key {key} stands twice</source>
        <translation>键 {key} 出现了两次</translation>
    </message>
    <message>
        <source>the label read otherwise</source>
        <translation>标签的读法不同</translation>
    </message>
    <message>
        <source>the labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>the language it is written in</source>
        <translation>编写程序所用的语言</translation>
    </message>
    <message>
        <source>the layers and neurons</source>
        <translation>层和神经元</translation>
    </message>
    <message>
        <source>the locked weights and biases</source>
        <translation>已锁定的权重和偏置</translation>
    </message>
    <message>
        <source>the loss has grown to {loss:.4g}, {times:.3g} times its lowest, {lowest:.4g} after epoch {epoch}; the learning rate may be too high</source>
        <translation>损失升到了 {loss:.4g}，是最低值的 {times:.3g} 倍（最低值 {lowest:.4g} 出现在第 {epoch} 轮之后）；学习率可能太大</translation>
    </message>
    <message>
        <source>the loss has not fallen by {value:.4g} of itself in {patience:,} epochs</source>
        <translation>损失在 {patience:,} 轮内没有下降自身的 {value:.4g}</translation>
    </message>
    <message>
        <source>the loss has reached {loss:.4g}, at or below {value:g}</source>
        <translation>损失已达到 {loss:.4g}，不高于 {value:g}</translation>
    </message>
    <message>
        <source>the loss is lost</source>
        <translation>损失不是数</translation>
    </message>
    <message>
        <source>the loss of the rows held out was lowest after epoch {epoch} ({best:.4g}) and is {watch_loss:.4g} now</source>
        <translation>留出行的损失在第 {epoch} 轮之后最低（{best:.4g}），现在是 {watch_loss:.4g}</translation>
    </message>
    <message>
        <source>the loss, row by row</source>
        <translation>逐行看损失</translation>
    </message>
    <message>
        <source>the network knows no unit here, so give the number alone.</source>
        <translation>网络在这里不知道单位，所以请只给出数。</translation>
    </message>
    <message>
        <source>the number {number} is too large</source>
        <translation>数 {number} 太大</translation>
    </message>
    <message>
        <source>the number {number}... has too many digits</source>
        <translation>数 {number}... 的位数太多</translation>
    </message>
    <message>
        <source>the only row</source>
        <translation>唯一的一行</translation>
    </message>
    <message>
        <source>the output layer</source>
        <translation>输出层</translation>
    </message>
    <message>
        <source>the pasted table</source>
        <translation>粘贴的表格</translation>
    </message>
    <message>
        <source>the penalty</source>
        <translation>惩罚项</translation>
    </message>
    <message>
        <source>the rows held out</source>
        <translation>留出行</translation>
    </message>
    <message>
        <source>the scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>the seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>the steps are too long; try a smaller learning rate</source>
        <translation>步子太大；请调小学习率</translation>
    </message>
    <message>
        <source>the system refuses it</source>
        <translation>系统拒绝了</translation>
    </message>
    <message>
        <source>the table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>the task in the file was changed</source>
        <translation>文件里的任务被改动了</translation>
    </message>
    <message>
        <source>the training settings</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>the {output} output has no bounds, so an error can feed itself; try a smaller learning rate</source>
        <translation>{output} 输出没有界限，误差会越滚越大；请调小学习率</translation>
    </message>
    <message>
        <source>theme mode appearance colors night day contrast</source>
        <translation>主题 模式 深色模式 浅色模式 外观 颜色 夜间 白天</translation>
    </message>
    <message>
        <source>there are {columns:,} columns, but a table has at most {most:,}.</source>
        <translation>有 {columns:,} 列，但表格最多 {most:,} 列。</translation>
    </message>
    <message>
        <source>there is no place for it ({reason})</source>
        <translation>没有地方存放：{reason}</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>this one: {run}</source>
        <translation>这一次：{run}</translation>
    </message>
    <message>
        <source>this program, its course and its icons</source>
        <translation>本程序、课程和图标</translation>
    </message>
    <message>
        <source>this row cannot be read as a row of cells.</source>
        <translation>这一行不能读作单元格。</translation>
    </message>
    <message>
        <source>this row has {cells} cells but the first row has {width}: put cells with a delimiter in them in quotation marks.</source>
        <translation>这一行有 {cells} 个单元格，但第一行有 {width} 个：单元格里有分隔符时，请加上引号。</translation>
    </message>
    <message>
        <source>this table</source>
        <translation>这个表格</translation>
    </message>
    <message>
        <source>threshold {threshold:g}</source>
        <translation>阈值 {threshold:g}</translation>
    </message>
    <message>
        <source>to the share</source>
        <translation>降到比例</translation>
    </message>
    <message>
        <source>too long to train again</source>
        <translation>太长，没有重新训练</translation>
    </message>
    <message>
        <source>training as in the course</source>
        <translation>像课程那样训练</translation>
    </message>
    <message>
        <source>training step by step</source>
        <translation>单步训练</translation>
    </message>
    <message>
        <source>training to epoch {epoch}</source>
        <translation>训练到第 {epoch} 轮</translation>
    </message>
    <message>
        <source>translation locale Chinese English</source>
        <translation>翻译 语言 中文 英文 英语</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真实值</translation>
    </message>
    <message>
        <source>true minus said</source>
        <translation>真实值减预测值</translation>
    </message>
    <message>
        <source>true negatives</source>
        <translation>真阴性</translation>
    </message>
    <message>
        <source>true positive rate</source>
        <translation>真阳性率</translation>
    </message>
    <message>
        <source>true positives</source>
        <translation>真阳性</translation>
    </message>
    <message>
        <source>true {label}</source>
        <translation>真实的 {label}</translation>
    </message>
    <message>
        <source>true {label} ({unit})</source>
        <translation>真实的 {label}（{unit}）</translation>
    </message>
    <message>
        <source>true {one}</source>
        <translation>真实 {one}</translation>
    </message>
    <message>
        <source>true ↓ said →</source>
        <translation>真实 ↓ 预测 →</translation>
    </message>
    <message>
        <source>true − said</source>
        <translation>真实值 − 预测值</translation>
    </message>
    <message>
        <source>true − said ({unit})</source>
        <translation>真实值 − 预测值（{unit}）</translation>
    </message>
    <message>
        <source>true: down, said: across</source>
        <translation>竖向：真实；横向：预测</translation>
    </message>
    <message>
        <source>tutorial learn lesson introduction teach</source>
        <translation>教程 学习 课程 入门</translation>
    </message>
    <message>
        <source>two classes</source>
        <translation>两个类别</translation>
    </message>
    <message>
        <source>unit, like kg</source>
        <translation>单位，例如 kg</translation>
    </message>
    <message>
        <source>unlock all</source>
        <translation>全部解锁</translation>
    </message>
    <message>
        <source>unlock {name}</source>
        <translation>解锁 {name}</translation>
    </message>
    <message>
        <source>up</source>
        <comment>the axis of a plot</comment>
        <translation>纵轴</translation>
    </message>
    <message>
        <source>up</source>
        <translation>向上</translation>
    </message>
    <message numerus="yes">
        <source>use the one class</source>
        <comment>use all {n} classes</comment>
        <translation>
            <numerusform>用全部 {n} 个类别</numerusform>
        </translation>
    </message>
    <message>
        <source>use z-score</source>
        <translation>用 z 分数</translation>
    </message>
    <message>
        <source>use {good_rate:g}</source>
        <translation>用 {good_rate:g}</translation>
    </message>
    <message>
        <source>use {name} as an input</source>
        <translation>把 {name} 用作输入</translation>
    </message>
    <message>
        <source>use {name} as the label</source>
        <translation>把 {name} 用作标签</translation>
    </message>
    <message>
        <source>use {name} as the name</source>
        <translation>把 {name} 用作名称</translation>
    </message>
    <message>
        <source>value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>value f</source>
        <translation>函数值 f</translation>
    </message>
    <message>
        <source>version licence license system information</source>
        <translation>版本 许可证 系统 信息</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>view window show hide open close</source>
        <translation>视图 窗口 显示 隐藏 打开 关闭 面板</translation>
    </message>
    <message>
        <source>w1 to w{count}</source>
        <translation>w1 到 w{count}</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>weighted sum + bias z = {sums}</source>
        <translation>加权和 + 偏置 z = {sums}</translation>
    </message>
    <message>
        <source>what they say for you</source>
        <translation>它们对你的回答</translation>
    </message>
    <message>
        <source>what they say for you ({scale})</source>
        <translation>它们对你的回答（{scale}）</translation>
    </message>
    <message>
        <source>what {optimizer} remembers of earlier slopes</source>
        <translation>{optimizer} 记住的先前的斜率</translation>
    </message>
    <message>
        <source>whichever is quicker</source>
        <translation>哪个快用哪个</translation>
    </message>
    <message>
        <source>windows and drawing</source>
        <translation>窗口和绘图</translation>
    </message>
    <message>
        <source>wins</source>
        <translation>胜出</translation>
    </message>
    <message>
        <source>with one…</source>
        <translation>只比较一种…</translation>
    </message>
    <message>
        <source>with {inputs}</source>
        <translation>其中 {inputs}</translation>
    </message>
    <message>
        <source>with {words}</source>
        <translation>识别出：{words}</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>writing spreadsheets</source>
        <translation>写入电子表格</translation>
    </message>
    <message>
        <source>x (the one input)</source>
        <translation>x（唯一的输入）</translation>
    </message>
    <message>
        <source>x is {x}, y is {y}.</source>
        <translation>x：{x}；y：{y}。</translation>
    </message>
    <message>
        <source>x − mean</source>
        <translation>x − 均值</translation>
    </message>
    <message>
        <source>x1 to x{count}</source>
        <translation>x1 到 x{count}</translation>
    </message>
    <message>
        <source>y − mean</source>
        <translation>y − 均值</translation>
    </message>
    <message>
        <source>you are not allowed to read it</source>
        <translation>你没有读取它的权限</translation>
    </message>
    <message>
        <source>your name, if you like</source>
        <translation>你的名字，可以不写</translation>
    </message>
    <message>
        <source>your teacher&apos;s task leaves the values to the training</source>
        <translation>老师的任务要求：这些值只由训练来改变</translation>
    </message>
    <message>
        <source>yours ({scaling})</source>
        <translation>你的（{scaling}）</translation>
    </message>
    <message>
        <source>z (for maxout: its one input x)</source>
        <translation>z（maxout 则是它唯一的输入 x）</translation>
    </message>
    <message>
        <source>z (weighted sum)</source>
        <translation>z（加权和）</translation>
    </message>
    <message>
        <source>z if z &gt;= 0, else {alpha} (e^z - 1)</source>
        <translation>z &gt;= 0 时为 z，否则为 {alpha} (e^z - 1)</translation>
    </message>
    <message>
        <source>z of {rows}</source>
        <translation>{rows}的 z</translation>
    </message>
    <message>
        <source>z of {rows}, from {low} to {high}</source>
        <translation>{rows}的 z，从 {low} 到 {high}</translation>
    </message>
    <message>
        <source>z, the largest of the sums</source>
        <translation>z，各个和中最大的</translation>
    </message>
    <message>
        <source>z, the sum that goes into the function</source>
        <translation>z，送进函数的和</translation>
    </message>
    <message>
        <source>z, the weighted sum plus bias</source>
        <translation>z，加权和加偏置</translation>
    </message>
    <message>
        <source>z-score</source>
        <translation>z 分数</translation>
    </message>
    <message>
        <source>{accuracy}, AUC {auc:.4f}</source>
        <translation>{accuracy}，AUC {auc:.4f}</translation>
    </message>
    <message>
        <source>{across} across and {up} up</source>
        <translation>横轴 {across}，纵轴 {up}</translation>
    </message>
    <message>
        <source>{action}…</source>
        <translation>{action}…</translation>
    </message>
    <message numerus="yes">
        <source>{activations} lost its numbers on the way.</source>
        <comment>{activations} lost their numbers on the way.</comment>
        <translation>
            <numerusform>{activations} 在途中出现了不再是数的值。</numerusform>
        </translation>
    </message>
    <message>
        <source>{blank:,} blank</source>
        <translation>{blank:,} 个空白</translation>
    </message>
    <message>
        <source>{cell}
Held out of the training.</source>
        <translation>{cell}
不参加训练，已留出。</translation>
    </message>
    <message>
        <source>{cell}
Held out of the training; the network would see {seen}.</source>
        <translation>{cell}
不参加训练，已留出；网络会看到 {seen}。</translation>
    </message>
    <message>
        <source>{cell}
It cannot be used, so the {fill} stands in for it.</source>
        <translation>{cell}
它不能用，因此由{fill}代替。</translation>
    </message>
    <message>
        <source>{cell}
Left out of the training: {reason}.</source>
        <translation>{cell}
不参加训练：{reason}。</translation>
    </message>
    <message>
        <source>{cell}
The network sees {seen}.</source>
        <translation>{cell}
网络看到 {seen}。</translation>
    </message>
    <message>
        <source>{choice}: {reason}</source>
        <translation>{choice}：{reason}</translation>
    </message>
    <message numerus="yes">
        <source>{classes}
and {n} more</source>
        <comment>{classes}
and {n} more</comment>
        <translation>
            <numerusform>{classes}
还有 {n} 个</numerusform>
        </translation>
    </message>
    <message>
        <source>{column} is the same in every row trained on: the network can learn nothing from it.</source>
        <translation>{column} 在参与训练的每一行都相同：网络从中学不到任何东西。</translation>
    </message>
    <message>
        <source>{column} of {row} is none of the known classes: {text}.</source>
        <translation>{row} 的 {column} 不是已知的类别：{text}。</translation>
    </message>
    <message>
        <source>{column} of {row} is not a number: {text}.</source>
        <translation>{row} 的 {column} 不是数：{text}。</translation>
    </message>
    <message>
        <source>{column} says which rows are held out.</source>
        <translation>{column} 说明哪些行留出。</translation>
    </message>
    <message>
        <source>{column} takes a class.</source>
        <translation>{column} 只能是类别。</translation>
    </message>
    <message>
        <source>{column} takes a number.</source>
        <translation>{column} 只能是数。</translation>
    </message>
    <message>
        <source>{column} takes one of {known}, not {given}.</source>
        <translation>{column} 只能是 {known} 之一，不能是 {given}。</translation>
    </message>
    <message>
        <source>{column}, row {row}</source>
        <translation>{column}，第 {row} 行</translation>
    </message>
    <message>
        <source>{column}, {role}</source>
        <translation>{column}，{role}</translation>
    </message>
    <message>
        <source>{column}: spread {spread:.3g} as the network sees it</source>
        <translation>{column}：网络看到的标准差是 {spread:.3g}</translation>
    </message>
    <message>
        <source>{column}: {problem}</source>
        <translation>{column}：{problem}</translation>
    </message>
    <message>
        <source>{content}: {found}.</source>
        <translation>{content}：{found}。</translation>
    </message>
    <message>
        <source>{count:,} filled</source>
        <translation>{count:,} 补上</translation>
    </message>
    <message>
        <source>{count:,} held out</source>
        <translation>{count:,} 留出</translation>
    </message>
    <message>
        <source>{count:,} left out</source>
        <translation>{count:,} 去掉</translation>
    </message>
    <message>
        <source>{count:,} older ones are not listed.</source>
        <translation>更早的 {count:,} 次没有列出。</translation>
    </message>
    <message>
        <source>{count} equations with {count} unknowns have to hold at once. The computer solves them. Written out, the formula fills pages.</source>
        <translation>{count} 个方程、{count} 个未知数，要同时成立。计算机把它们解出来。如果把公式写出来，要写好几页。</translation>
    </message>
    <message>
        <source>{count} neurons ({first}, {second}, …)</source>
        <translation>{count} 个神经元（{first}、{second}……）</translation>
    </message>
    <message>
        <source>{count} neurons in hidden layer 1</source>
        <translation>隐藏层 1 有 {count} 个神经元</translation>
    </message>
    <message>
        <source>{count} numbers are wanted, and the rows settle only {rank} of them: some features can be computed from others. Many answers fit equally well, and one of them is shown.</source>
        <translation>要求 {count} 个数，而这些行只能确定其中 {rank} 个：有些特征可以由别的特征算出来。许多答案拟合得一样好，这里显示其中一个。</translation>
    </message>
    <message>
        <source>{count} of {all} inputs.</source>
        <translation>{all} 个输入中的 {count} 个。</translation>
    </message>
    <message>
        <source>{count} of {total:,} rows</source>
        <translation>{total:,} 行中的 {count} 行</translation>
    </message>
    <message>
        <source>{dead} at slope 0, where nothing is learnt and {flat} where it is nearly flat (below {limit:g}); {rest} where it learns.</source>
        <translation>{dead} 行的斜率是 0，学不到东西，{flat} 行落在几乎平的地方（小于 {limit:g}）；{rest} 行能学习。</translation>
    </message>
    <message>
        <source>{dead} at slope 0, where nothing is learnt; {rest} where it learns.</source>
        <translation>{dead} 行的斜率是 0，学不到东西；{rest} 行能学习。</translation>
    </message>
    <message>
        <source>{different:,} different</source>
        <translation>{different:,} 种不同的值</translation>
    </message>
    <message>
        <source>{done} of {pages}</source>
        <translation>{done} / {pages}</translation>
    </message>
    <message numerus="yes">
        <source>{drawn:,} of {n:,} row</source>
        <comment>{drawn:,} of {n:,} rows</comment>
        <translation>
            <numerusform>{n:,} 行中的 {drawn:,} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{drawn:,} of {total:,} rows</source>
        <translation>{total:,} 行中的 {drawn:,} 行</translation>
    </message>
    <message>
        <source>{edit} with a {output} output</source>
        <translation>{edit}，并用 {output} 输出</translation>
    </message>
    <message>
        <source>{edit}.</source>
        <translation>{edit}。</translation>
    </message>
    <message>
        <source>{effect}
Ctrl+Z takes it back.</source>
        <translation>{effect}
Ctrl+Z 可以撤销。</translation>
    </message>
    <message>
        <source>{epochs} and {rows}</source>
        <translation>{epochs}零 {rows}</translation>
    </message>
    <message>
        <source>{error} in {file}, line {line}.</source>
        <translation>{file} 第 {line} 行出现 {error}。</translation>
    </message>
    <message>
        <source>{field}: {problem}</source>
        <translation>{field}：{problem}</translation>
    </message>
    <message>
        <source>{figure} {value}</source>
        <translation>{figure} {value}</translation>
    </message>
    <message>
        <source>{file} cannot be the name of a file.</source>
        <translation>{file} 不能用作文件名。</translation>
    </message>
    <message>
        <source>{file} could not be saved: there is no folder {folder}; choose another one.</source>
        <translation>{file} 无法保存：没有文件夹 {folder}；请另选一个。</translation>
    </message>
    <message>
        <source>{file} could not be saved: {reason}; nothing was changed.</source>
        <translation>{file} 无法保存：{reason}；没有改动任何内容。</translation>
    </message>
    <message>
        <source>{file} has to end in {ending} for {format}.</source>
        <translation>对于“{format}”，{file} 的结尾必须是 {ending}。</translation>
    </message>
    <message>
        <source>{file} has to end in {ending}.</source>
        <translation>{file} 必须以 {ending} 结尾。</translation>
    </message>
    <message>
        <source>{file} has to end in {one} or {other}.</source>
        <translation>{file} 的结尾必须是 {one} 或 {other}。</translation>
    </message>
    <message>
        <source>{file} in {folder}</source>
        <translation>{folder} 中的 {file}</translation>
    </message>
    <message>
        <source>{file} is no longer in {folder}.</source>
        <translation>{file} 已经不在 {folder} 中了。</translation>
    </message>
    <message>
        <source>{file} is not a file: choose another name.</source>
        <translation>{file} 不是文件：请换一个名称。</translation>
    </message>
    <message>
        <source>{file} is what is read here and would be lost: choose another name to save to.</source>
        <translation>{file} 正是这里要读取的文件，会因此丢失：请另选一个保存的名字。</translation>
    </message>
    <message>
        <source>{file} is write-protected: choose another name.</source>
        <translation>{file} 有写保护：请换一个名称。</translation>
    </message>
    <message>
        <source>{flat} where it is nearly flat (below {limit:g}); {rest} where it learns.</source>
        <translation>{flat} 行落在几乎平的地方（小于 {limit:g}）；{rest} 行能学习。</translation>
    </message>
    <message>
        <source>{format} needs a library that is not installed: run {command}.</source>
        <translation>{format} 需要一个还没有安装的库：请运行 {command}。</translation>
    </message>
    <message>
        <source>{formula}. {sentence}</source>
        <translation>{formula}。{sentence}</translation>
    </message>
    <message>
        <source>{functions} {network}, rate {rate:g}, seed {seed}</source>
        <translation>{functions} {network}，学习率 {rate:g}，随机种子 {seed}</translation>
    </message>
    <message>
        <source>{function} has no parameter to set.</source>
        <translation>{function} 没有可以设置的参数。</translation>
    </message>
    <message>
        <source>{function} in all hidden layers</source>
        <translation>所有隐藏层用 {function}</translation>
    </message>
    <message>
        <source>{function} in hidden layer {number}</source>
        <translation>隐藏层 {number} 用 {function}</translation>
    </message>
    <message>
        <source>{function} is for the output, not for a hidden layer.</source>
        <translation>{function} 只用于输出层，不用于隐藏层。</translation>
    </message>
    <message>
        <source>{function} output</source>
        <translation>{function} 输出</translation>
    </message>
    <message>
        <source>{function}, hidden layer {number}</source>
        <translation>{function}，隐藏层 {number}</translation>
    </message>
    <message>
        <source>{function}, output</source>
        <translation>{function}，输出层</translation>
    </message>
    <message>
        <source>{function}, {what}: {number}</source>
        <translation>{function}，{what}：{number}</translation>
    </message>
    <message>
        <source>{function}: {outcomes}.</source>
        <translation>{function}：{outcomes}。</translation>
    </message>
    <message>
        <source>{function}: {parameter}</source>
        <translation>{function}：{parameter}</translation>
    </message>
    <message>
        <source>{function}: {what}</source>
        <translation>{function}：{what}</translation>
    </message>
    <message>
        <source>{goal}: a number from {low:g} to {high:g}, not {number:g}.</source>
        <translation>{goal}：应为从 {low:g} 到 {high:g} 的数，不能是 {number:g}。</translation>
    </message>
    <message>
        <source>{goal}: a whole number, not {number:g}.</source>
        <translation>{goal}：应为整数，不能是 {number:g}。</translation>
    </message>
    <message>
        <source>{goal}: give an answer, one line of at most {most} characters.</source>
        <translation>{goal}：请给出回答，最多 {most} 个字符的一行文字。</translation>
    </message>
    <message>
        <source>{goal}: give the name of a row, one line of at most {most} characters.</source>
        <translation>{goal}：请给出行的名称，最多 {most} 个字符的一行文字。</translation>
    </message>
    <message>
        <source>{goal}: not reached yet, {where}</source>
        <translation>{goal}：尚未达到，{where}</translation>
    </message>
    <message>
        <source>{goal}: reached, {where}</source>
        <translation>{goal}：已达到，{where}</translation>
    </message>
    <message>
        <source>{header} of the rows that are painted next.</source>
        <translation>接下来画的行的 {header}。</translation>
    </message>
    <message>
        <source>{header} of the rows to paint</source>
        <translation>要画的行的 {header}</translation>
    </message>
    <message>
        <source>{here}. Here the loss is no number.</source>
        <translation>{here}。这里的损失不是数。</translation>
    </message>
    <message>
        <source>{here}: loss {loss}, slope {slope}.</source>
        <translation>{here}：损失 {loss}，斜率 {slope}。</translation>
    </message>
    <message>
        <source>{here}: loss {loss}.</source>
        <translation>{here}：损失 {loss}。</translation>
    </message>
    <message>
        <source>{how}: {contents}</source>
        <translation>{how}：{contents}</translation>
    </message>
    <message>
        <source>{inputs} and {count:,} more</source>
        <translation>{inputs} 以及另外 {count:,} 个</translation>
    </message>
    <message>
        <source>{label} from {low:.3g} to {high:.3g}</source>
        <translation>{label} 从 {low:.3g} 到 {high:.3g}</translation>
    </message>
    <message>
        <source>{label}; the output says {number}</source>
        <translation>{label}；网络输出 {number}</translation>
    </message>
    <message>
        <source>{layers}, then {next}</source>
        <translation>{layers}，然后 {next}</translation>
    </message>
    <message>
        <source>{layer} is now {function}.</source>
        <translation>{layer}现在是 {function}。</translation>
    </message>
    <message numerus="yes">
        <source>{layer} now has {n:,} neuron.</source>
        <comment>{layer} now has {n:,} neurons.</comment>
        <translation>
            <numerusform>{layer}现在有 {n:,} 个神经元。</numerusform>
        </translation>
    </message>
    <message>
        <source>{layer}: maxout with {parts} parts.</source>
        <translation>{layer}：maxout，{parts} 个部分。</translation>
    </message>
    <message>
        <source>{layer}: {formula}.</source>
        <translation>{layer}：{formula}。</translation>
    </message>
    <message>
        <source>{layer}: {function}, {formula}.</source>
        <translation>{layer}：{function}，{formula}。</translation>
    </message>
    <message>
        <source>{layer}: {units} x {function}</source>
        <translation>{layer}：{units} 个 {function}</translation>
    </message>
    <message>
        <source>{layer}: {units} x {function}. Click to change it.</source>
        <translation>{layer}：{units} 个 {function}。点击可更改。</translation>
    </message>
    <message>
        <source>{legend}.</source>
        <translation>{legend}。</translation>
    </message>
    <message>
        <source>{limit} or more</source>
        <translation>{limit} 或更高</translation>
    </message>
    <message>
        <source>{lines}; neuron maps need two inputs with numbers</source>
        <translation>{lines}；神经元小图需要两个数值输入</translation>
    </message>
    <message>
        <source>{lines}; neuron: map over {across}, {up}</source>
        <translation>{lines}；神经元：{across}、{up} 上的小图</translation>
    </message>
    <message>
        <source>{many:,} say {answer} for you, {others}.</source>
        <translation>对你，{many:,} 个说 {answer}，{others}。</translation>
    </message>
    <message>
        <source>{millions} million rows/s</source>
        <translation>{millions} 百万行/秒</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} blank column at the end left out.</source>
        <comment>{n:,} blank columns at the end left out.</comment>
        <translation>
            <numerusform>末尾的 {n:,} 个空列已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} blank row at the end left out.</source>
        <comment>{n:,} blank rows at the end left out.</comment>
        <translation>
            <numerusform>末尾的 {n:,} 个空行已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} byte</source>
        <comment>{n:,} bytes</comment>
        <translation>
            <numerusform>{n:,} 字节</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cell cannot be used: row {row} says {cell}.</source>
        <comment>{n:,} cells cannot be used: row {row} says {cell}.</comment>
        <translation>
            <numerusform>有 {n:,} 个单元格不能用：第 {row} 行写的是{cell}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cell filled</source>
        <comment>{n:,} cells filled</comment>
        <translation>
            <numerusform>{n:,} 个单元格已补上</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cell filled.</source>
        <comment>{n:,} cells filled.</comment>
        <translation>
            <numerusform>补上了 {n:,} 个单元格。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cell is too many to copy: select fewer, or save the table as a file.</source>
        <comment>{n:,} cells are too many to copy: select fewer, or save the table as a file.</comment>
        <translation>
            <numerusform>{n:,} 个单元格太多，无法复制：请少选一些，或者把表格存成文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} cell with an error read as blank.</source>
        <comment>{n:,} cells with an error read as blank.</comment>
        <translation>
            <numerusform>{n:,} 个有错误的单元格读作空。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} column</source>
        <comment>{n:,} columns</comment>
        <translation>
            <numerusform>{n:,} 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} divisor</source>
        <comment>{n:,} divisors</comment>
        <translation>
            <numerusform>{n:,} 个除数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} empty column on the left left out.</source>
        <comment>{n:,} empty columns on the left left out.</comment>
        <translation>
            <numerusform>左边的 {n:,} 个空列已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} empty line left out.</source>
        <comment>{n:,} empty lines left out.</comment>
        <translation>
            <numerusform>{n:,} 个空行已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} empty row at the top left out.</source>
        <comment>{n:,} empty rows at the top left out.</comment>
        <translation>
            <numerusform>上方的 {n:,} 个空行已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} formula without a stored value read as blank: open and save the file in a spreadsheet to have the values stored.</source>
        <comment>{n:,} formulas without a stored value read as blank: open and save the file in a spreadsheet to have the values stored.</comment>
        <translation>
            <numerusform>{n:,} 个公式没有存下的值，读作空：请在电子表格软件中打开并保存该文件，让值存下来。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} input</source>
        <comment>{n:,} inputs</comment>
        <translation>
            <numerusform>{n:,} 个输入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} line above the table left out: {shown}.</source>
        <comment>{n:,} lines above the table left out: {shown}.</comment>
        <translation>
            <numerusform>表格上方的 {n:,} 行已略去：{shown}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} line of comment left out: {shown}.</source>
        <comment>{n:,} lines of comment left out: {shown}.</comment>
        <translation>
            <numerusform>{n:,} 行注释已略去：{shown}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} line of comment, beginning with #, left out.</source>
        <comment>{n:,} lines of comment, beginning with #, left out.</comment>
        <translation>
            <numerusform>{n:,} 行以 # 开头的注释已略去。</numerusform>
        </translation>
    </message>
    <message>
        <source>{n:,} of {total:,} rows are drawn.</source>
        <translation>画出了 {total:,} 行中的 {n:,} 行。</translation>
    </message>
    <message numerus="yes">
        <source>{n:,} offset</source>
        <comment>{n:,} offsets</comment>
        <translation>
            <numerusform>{n:,} 个偏移</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} parameter locked</source>
        <comment>{n:,} parameters locked</comment>
        <translation>
            <numerusform>锁定了 {n:,} 个参数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} point: {y_title} over {x_title}. The mean squared error of your line is {error}.</source>
        <comment>{n:,} points: {y_title} over {x_title}. The mean squared error of your line is {error}.</comment>
        <translation>
            <numerusform>{n:,} 个点：{y_title}随 {x_title} 的变化。你的直线的均方误差是 {error}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row</source>
        <comment>{n:,} rows</comment>
        <translation>
            <numerusform>{n:,} 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row above the table left out: {shown}.</source>
        <comment>{n:,} rows above the table left out: {shown}.</comment>
        <translation>
            <numerusform>表格上方的 {n:,} 行已略去：{shown}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row cut of blank cells beyond the last column.</source>
        <comment>{n:,} rows cut of blank cells beyond the last column.</comment>
        <translation>
            <numerusform>{n:,} 行在最后一列之后的空单元格已截去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row held out</source>
        <comment>{n:,} rows held out</comment>
        <translation>
            <numerusform>{n:,} 行留出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row left out</source>
        <comment>{n:,} rows left out</comment>
        <translation>
            <numerusform>{n:,} 行已去掉</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row left out of training.</source>
        <comment>{n:,} rows left out of training.</comment>
        <translation>
            <numerusform>{n:,} 行不参加训练。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row of {whole:,} that is {name}: said rightly.</source>
        <comment>{n:,} rows of {whole:,} that are {name}: said rightly.</comment>
        <translation>
            <numerusform>真实为 {name} 的 {whole:,} 行中有 {n:,} 行：判断正确。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row of {whole:,} that is {name}: said to be {other}.</source>
        <comment>{n:,} rows of {whole:,} that are {name}: said to be {other}.</comment>
        <translation>
            <numerusform>真实为 {name} 的 {whole:,} 行中有 {n:,} 行：被判断为 {other}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row on the map. Across: {across} from {low} to {high}.</source>
        <comment>{n:,} rows on the map. Across: {across} from {low} to {high}.</comment>
        <translation>
            <numerusform>图上有 {n:,} 行。横向：{across}，从 {low} 到 {high}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row on the map. Across: {across} from {low} to {high}; up: {up} from {bottom} to {top}.</source>
        <comment>{n:,} rows on the map. Across: {across} from {low} to {high}; up: {up} from {bottom} to {top}.</comment>
        <translation>
            <numerusform>图上有 {n:,} 行。横向：{across}，从 {low} 到 {high}；纵向：{up}，从 {bottom} 到 {top}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row trained on</source>
        <comment>{n:,} rows trained on</comment>
        <translation>
            <numerusform>{n:,} 行用于训练</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row with too few cells filled up with blank ones, first in line {line}.</source>
        <comment>{n:,} rows with too few cells filled up with blank ones, first in line {line}.</comment>
        <translation>
            <numerusform>{n:,} 行的单元格太少，已用空单元格补足，最先在第 {line} 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row, {left_out} left out (the table says why).</source>
        <comment>{n:,} rows, {left_out} left out (the table says why).</comment>
        <translation>
            <numerusform>{n:,} 行，其中 {left_out} 行没有采用（表格里写着原因）。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row.</source>
        <comment>{n:,} rows.</comment>
        <translation>
            <numerusform>{n:,} 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} row; the largest error is {error:.3g}.</source>
        <comment>{n:,} rows; the largest error is {error:.3g}.</comment>
        <translation>
            <numerusform>{n:,} 行；最大的误差是 {error:.3g}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} start</source>
        <comment>{n:,} starts</comment>
        <translation>
            <numerusform>{n:,} 个起点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} start from {low:.3g} to {high:.3g}</source>
        <comment>{n:,} starts from {low:.3g} to {high:.3g}</comment>
        <translation>
            <numerusform>{low:.3g} 到 {high:.3g} 之间有 {n:,} 个起点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n:,} start is drawn. The highest bar: {bar}.</source>
        <comment>{n:,} starts are drawn. The highest bar: {bar}.</comment>
        <translation>
            <numerusform>画出了 {n:,} 个起点。最高的一条：{bar}。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name!r} is not one of the course&apos;s activations.</source>
        <translation>{name!r} 不是课程里的激活函数。</translation>
    </message>
    <message numerus="yes">
        <source>{names} gives 0 for all {rows}: it can no longer learn.</source>
        <comment>{names} give 0 for all {rows}: they can no longer learn.</comment>
        <translation>
            <numerusform>{names} 对全部 {rows}都给出 0：再也学不到东西。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is far from every row: a guess.</source>
        <comment>{names} are far from every row: a guess.</comment>
        <translation>
            <numerusform>{names} 离所有行都很远：只是猜测。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{names} is saturated for all {rows}: {function} is flat there, and it hardly learns.</source>
        <comment>{names} are saturated for all {rows}: {function} is flat there, and they hardly learn.</comment>
        <translation>
            <numerusform>{names} 对全部 {rows}都饱和：{function} 在那里是平的，几乎学不到东西。</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} ({function}) has one sum a row and no lines: choose another function to see where its rows land.</source>
        <translation>{name}（{function}）每行只有一个和，没有直线：请选另一个函数，看看各行落在哪里。</translation>
    </message>
    <message>
        <source>{name} = {value}</source>
        <translation>{name} = {value}</translation>
    </message>
    <message>
        <source>{name} = {value}: loss {loss}</source>
        <translation>{name} = {value}：损失 {loss}</translation>
    </message>
    <message>
        <source>{name} = {value}: lost</source>
        <translation>{name} = {value}：损失不是数</translation>
    </message>
    <message>
        <source>{name} at epoch {epoch}: {value}</source>
        <translation>{name}，第 {epoch} 轮：{value}</translation>
    </message>
    <message>
        <source>{name} at full precision. Enter takes it over, Esc leaves it as it was.
Ctrl+L locks or unlocks it.</source>
        <translation>{name}，全部精度。按 Enter 采用，按 Esc 保持原样。
Ctrl+L 锁定或解锁它。</translation>
    </message>
    <message>
        <source>{name} cannot be converted to {unit}: only masses and lengths can, once the column has its unit.</source>
        <translation>{name} 不能换算成 {unit}：只有质量和长度能换算，而且该列要有单位。</translation>
    </message>
    <message>
        <source>{name} cannot be empty; it takes {takes}.</source>
        <translation>{name} 不能为空；它可填{takes}。</translation>
    </message>
    <message>
        <source>{name} cannot be read as a workbook: open it in a spreadsheet and save it again.</source>
        <translation>{name} 不能读作工作簿：请在电子表格软件中打开，再保存一次。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} cannot be the name of a file.</source>
        <translation>{name} 不能作文件名。</translation>
    </message>
    <message>
        <source>{name} could not be made</source>
        <translation>无法生成 {name}</translation>
    </message>
    <message>
        <source>{name} could not be saved: {reason}.</source>
        <translation>无法保存 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name} for {answer}: {function}</source>
        <translation>{name}（{answer}）：{function}</translation>
    </message>
    <message>
        <source>{name} goes a little against the slope; {rate} is the learning rate.</source>
        <translation>{name} 逆着斜率走一点；{rate} 是学习率。</translation>
    </message>
    <message>
        <source>{name} has a password: save it without one.</source>
        <translation>{name} 有密码：请去掉密码后保存。</translation>
    </message>
    <message>
        <source>{name} has no sheet called {sheet}: choose one of {shown}.</source>
        <translation>{name} 没有名为 {sheet} 的工作表：请选其中之一：{shown}。</translation>
    </message>
    <message>
        <source>{name} has to be a finite number, not {value}.</source>
        <translation>{name} 必须是有限的数，不能是 {value}。</translation>
    </message>
    <message>
        <source>{name} has to be a number like 0.5, not {typed}.</source>
        <translation>{name} 必须是像 0.5 这样的数，不能是 {typed}。</translation>
    </message>
    <message>
        <source>{name} has {count} different texts, and an input has at most {most} classes: skip the column, or read it as a number.</source>
        <translation>{name} 有 {count} 种不同的文字，而一个输入最多 {most} 个类别：请不用这一列，或者把它读作数。</translation>
    </message>
    <message>
        <source>{name} holds classes, which have no {fill}.</source>
        <translation>{name} 的内容是类别，没有{fill}。</translation>
    </message>
    <message>
        <source>{name} holds weights and no table: open it without a preview.</source>
        <translation>{name} 里是权重，没有表格：请不用预览，直接打开。</translation>
    </message>
    <message>
        <source>{name} is a folder: choose a file in it.</source>
        <translation>{name} 是文件夹：请选其中的文件。</translation>
    </message>
    <message>
        <source>{name} is a number from 0 upwards, not {share:g}.</source>
        <translation>{name} 是不小于 0 的数，不能是 {share:g}。</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device: choose an ordinary file.</source>
        <translation>{name} 是管道或设备：请选普通文件。</translation>
    </message>
    <message>
        <source>{name} is a web page or XML and not a table of text: open it in a spreadsheet and save it from there as XLSX or CSV.</source>
        <translation>{name} 是网页或 XML，不是文本表格：请在电子表格软件中打开，再存成 XLSX 或 CSV。</translation>
    </message>
    <message>
        <source>{name} is class {number}.</source>
        <translation>{name} 是类别 {number}。</translation>
    </message>
    <message>
        <source>{name} is damaged: a sheet cannot be unpacked.</source>
        <translation>{name} 已损坏：有一个工作表无法解压。</translation>
    </message>
    <message>
        <source>{name} is damaged: a sheet is missing.</source>
        <translation>{name} 已损坏：缺少一个工作表。</translation>
    </message>
    <message>
        <source>{name} is damaged: it is no whole workbook.</source>
        <translation>{name} 已损坏：它不是完整的工作簿。</translation>
    </message>
    <message>
        <source>{name} is empty: choose a file with a table in it.</source>
        <translation>{name} 是空的：请选有表格的文件。</translation>
    </message>
    <message>
        <source>{name} is empty: choose a workbook with a table in it.</source>
        <translation>{name} 是空的：请选有表格的工作簿。</translation>
    </message>
    <message>
        <source>{name} is locked</source>
        <translation>{name} 已锁定</translation>
    </message>
    <message>
        <source>{name} is locked: training leaves it as it is.</source>
        <translation>{name} 已锁定：训练不会改变它。</translation>
    </message>
    <message>
        <source>{name} is locked: training leaves it as it is. Unlock it ({key}).</source>
        <translation>{name} 已锁定：训练不会改变它。点击解锁（{key}）。</translation>
    </message>
    <message>
        <source>{name} is locked: training leaves it as it is. Unlock it.</source>
        <translation>{name} 已锁定：训练不会改变它。点击解锁。</translation>
    </message>
    <message>
        <source>{name} is maxout: each of the dots ({rows}) stands at its largest sum, which is its output. Of them {wins}.</source>
        <translation>{name} 是 maxout：每个点（{rows}）都落在它最大的和上，那就是它的输出。其中{wins}。</translation>
    </message>
    <message>
        <source>{name} is missing</source>
        <translation>缺少 {name}</translation>
    </message>
    <message>
        <source>{name} is no workbook that can be read: save it as XLSX or ODS, or as CSV.</source>
        <translation>{name} 不是可以读取的工作簿：请存成 XLSX 或 ODS，或者 CSV。</translation>
    </message>
    <message>
        <source>{name} is not a scaling: choose one of {known}.</source>
        <translation>{name} 不是缩放方式：请选其中之一：{known}。</translation>
    </message>
    <message>
        <source>{name} is now {value!r}.</source>
        <translation>{name} 现在是 {value!r}。</translation>
    </message>
    <message>
        <source>{name} is packed in a way that cannot be read.</source>
        <translation>{name} 的压缩方式无法读取。</translation>
    </message>
    <message>
        <source>{name} is too large: it may have at most {size}.</source>
        <translation>{name} 太大：最多 {size}。</translation>
    </message>
    <message>
        <source>{name} is too large: its texts are too long.</source>
        <translation>{name} 太大：其中的文字太长。</translation>
    </message>
    <message>
        <source>{name} is too large: the cells of a sheet reach over more than {most:,} places.</source>
        <translation>{name} 太大：一个工作表的单元格分布在超过 {most:,} 个位置上。</translation>
    </message>
    <message>
        <source>{name} is too large: unpacked, it has more than 1 GiB.</source>
        <translation>{name} 太大：解压后超过 1 GiB。</translation>
    </message>
    <message>
        <source>{name} is unlocked: training changes it again.</source>
        <translation>{name} 已解锁：训练又会改变它。</translation>
    </message>
    <message>
        <source>{name} is {error} off, and another row more than that.</source>
        <translation>{name} 偏离了 {error}，而另有一行偏离得更多。</translation>
    </message>
    <message>
        <source>{name} is {error} off, more than the others.</source>
        <translation>{name} 偏离了 {error}，比其他行都多。</translation>
    </message>
    <message>
        <source>{name} is {free}</source>
        <translation>{name} 改为 {free}</translation>
    </message>
    <message>
        <source>{name} itself is {function}; here they lie on {other}.</source>
        <translation>{name} 本身是 {function}；这里它们落在 {other} 上。</translation>
    </message>
    <message>
        <source>{name} moves</source>
        <translation>{name} 移动</translation>
    </message>
    <message>
        <source>{name} multiplies {neuron}, so {neuron} scales it.</source>
        <translation>{name} 与 {neuron} 相乘，所以它的作用按 {neuron} 缩放。</translation>
    </message>
    <message>
        <source>{name} multiplies {neuron}, so {neuron} scales it; {slope}.</source>
        <translation>{name} 与 {neuron} 相乘，所以它的作用按 {neuron} 缩放；{slope}。</translation>
    </message>
    <message>
        <source>{name} needs a library for spreadsheets that is not installed: run pip install &apos;nnstudio[xlsx]&apos;, or save the table as CSV.</source>
        <translation>{name} 需要一个没有安装的电子表格库：请运行 pip install &apos;nnstudio[xlsx]&apos;，或者把表格存成 CSV。</translation>
    </message>
    <message>
        <source>{name} of {title}</source>
        <translation>{title} 的{name}</translation>
    </message>
    <message>
        <source>{name} output</source>
        <translation>输出层为 {name}</translation>
    </message>
    <message>
        <source>{name} says neither train nor test</source>
        <translation>{name} 既没有说训练，也没有说测试</translation>
    </message>
    <message>
        <source>{name} stayed at {before}</source>
        <translation>{name} 停在 {before}</translation>
    </message>
    <message>
        <source>{name} was given up; nothing was written.</source>
        <translation>已放弃 {name}；什么也没有写入。</translation>
    </message>
    <message>
        <source>{name} went down, from {before} to {after}</source>
        <translation>{name} 减小了，从 {before} 到 {after}</translation>
    </message>
    <message>
        <source>{name} went from {first} to {last} in {epochs:,.0f} epochs.</source>
        <translation>{name} 在 {epochs:,.0f} 轮内从 {first} 变到 {last}。</translation>
    </message>
    <message>
        <source>{name} went from {first} to {last} in {share:.3g} of an epoch.</source>
        <translation>{name} 在 {share:.3g} 轮内从 {first} 变到 {last}。</translation>
    </message>
    <message>
        <source>{name} went up, from {before} to {after}</source>
        <translation>{name} 增大了，从 {before} 到 {after}</translation>
    </message>
    <message>
        <source>{name} {text} is none of the {count} known classes</source>
        <translation>{name} {text} 不在 {count} 个已知类别之中</translation>
    </message>
    <message>
        <source>{name} {text} is not a number</source>
        <translation>{name} {text} 不是数</translation>
    </message>
    <message>
        <source>{name}, an input</source>
        <translation>{name}，一个输入</translation>
    </message>
    <message>
        <source>{name}, column {column}: {sentence}</source>
        <translation>{name}，第 {column} 列：{sentence}</translation>
    </message>
    <message>
        <source>{name}, into {neuron}</source>
        <translation>{name}（通向 {neuron}）</translation>
    </message>
    <message>
        <source>{name}, line {line}, column {column}: {sentence}</source>
        <translation>{name}，第 {line} 行，列 {column}：{sentence}</translation>
    </message>
    <message>
        <source>{name}, line {line}: the line is longer than {most:,} characters, so it is not a table of measurements.</source>
        <translation>{name}，第 {line} 行：这一行超过了 {most:,} 个字符，因此它不是测量数据的表格。</translation>
    </message>
    <message>
        <source>{name}, line {line}: there is a NUL character, so it is not a text file in a known encoding: save it as UTF-8.</source>
        <translation>{name}，第 {line} 行：有一个 NUL 字符，因此它不是已知编码的文本文件：请存成 UTF-8。</translation>
    </message>
    <message>
        <source>{name}, line {line}: there is a NUL character: {problem}</source>
        <translation>{name}，第 {line} 行：有一个 NUL 字符：{problem}</translation>
    </message>
    <message>
        <source>{name}, line {line}: {sentence}</source>
        <translation>{name}，第 {line} 行：{sentence}</translation>
    </message>
    <message>
        <source>{name}, log scale</source>
        <translation>{name}，对数刻度</translation>
    </message>
    <message>
        <source>{name}, of {neuron}</source>
        <translation>{name}（属于 {neuron}）</translation>
    </message>
    <message>
        <source>{name}, the bias of {neuron}</source>
        <translation>{name}，{neuron} 的偏置</translation>
    </message>
    <message>
        <source>{name}, the input {column}</source>
        <translation>{name}，输入 {column}</translation>
    </message>
    <message>
        <source>{name}, the weight from {source} to {target}</source>
        <translation>{name}，从 {source} 到 {target} 的权重</translation>
    </message>
    <message>
        <source>{name}, {function}, in hidden layer {layer}</source>
        <translation>{name}，{function}，在第 {layer} 个隐藏层</translation>
    </message>
    <message>
        <source>{name}, {function}, in the output</source>
        <translation>{name}，{function}，在输出层</translation>
    </message>
    <message numerus="yes">
        <source>{name}, {n:,} row</source>
        <comment>{name}, {n:,} rows</comment>
        <translation>
            <numerusform>{name}，{n:,} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{name}: from {low:g} to {high:g}, usually {default:g}. Another number lets the optimizer begin afresh; training goes on.</source>
        <translation>{name}：从 {low:g} 到 {high:g}，通常是 {default:g}。换一个数，优化器会从头开始；训练会继续。</translation>
    </message>
    <message>
        <source>{name}: it is not a text file in {encoding}: choose another encoding.</source>
        <translation>{name}：它不是 {encoding} 编码的文本文件：请选别的编码。</translation>
    </message>
    <message>
        <source>{name}: the line is longer than {most:,} characters, so it is not a table of measurements.</source>
        <translation>{name}：有一行超过了 {most:,} 个字符，因此它不是测量数据的表格。</translation>
    </message>
    <message>
        <source>{name}: the sheet {sheet} is empty: choose another one.</source>
        <translation>{name}：工作表 {sheet} 是空的：请选别的。</translation>
    </message>
    <message>
        <source>{name}: there are {width:,} columns, but a table has at most {most:,}.</source>
        <translation>{name}：有 {width:,} 列，但表格最多 {most:,} 列。</translation>
    </message>
    <message>
        <source>{name}: there is a NUL character: {problem}</source>
        <translation>{name}：有一个 NUL 字符：{problem}</translation>
    </message>
    <message>
        <source>{name}: x = {x}, y = {y}. Your line says {line}, so the residual is {apart}; its square is {square}.</source>
        <translation>{name}：x = {x}，y = {y}。你的直线给出 {line}，所以残差是 {apart}，它的平方是 {square}。</translation>
    </message>
    <message>
        <source>{name}: {count:,}</source>
        <translation>{name}：{count:,}</translation>
    </message>
    <message>
        <source>{name}: {formula}, from {low:g} to {high:g}. Starts again from the same start.</source>
        <translation>{name}：{formula}，从 {low:g} 到 {high:g}。会从同一个起点重新开始。</translation>
    </message>
    <message>
        <source>{name}: {function}</source>
        <translation>{name}：{function}</translation>
    </message>
    <message>
        <source>{name}: {input}, as the network sees it</source>
        <translation>{name}：{input}，网络看到的值</translation>
    </message>
    <message>
        <source>{name}: {input}, as the network sees it = {value:.6g} for {row}</source>
        <translation>{name}：{input}，对 {row}，网络看到的值 = {value:.6g}</translation>
    </message>
    <message>
        <source>{name}: {outcome}</source>
        <translation>{name}：{outcome}</translation>
    </message>
    <message>
        <source>{name}: {outcome} stuck</source>
        <translation>{name}：卡住的起点，{outcome}</translation>
    </message>
    <message>
        <source>{name}: {problem}</source>
        <translation>{name}：{problem}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>{name}: {value}, {note}</source>
        <translation>{name}：{value}，{note}</translation>
    </message>
    <message>
        <source>{neuron} has no way to the output that is open for {row}.</source>
        <translation>对 {row} 来说，{neuron} 没有畅通的路通向输出。</translation>
    </message>
    <message>
        <source>{neuron} is 0 for {row}: the weight carries nothing, so nothing depends on it.</source>
        <translation>对 {row} 来说 {neuron} 是 0：这个权重什么也没有传递，所以什么也不取决于它。</translation>
    </message>
    <message>
        <source>{neuron} is stuck at {said:.3g} for {row}, which is {target:g}: {function} is flat there, and the row cannot pull it back.</source>
        <translation>{neuron} 对 {row} 卡在 {said:.3g}，而应当是 {target:g}：{function} 在那里是平的，这一行拉不回来。</translation>
    </message>
    <message>
        <source>{neuron}, part {part}</source>
        <translation>{neuron}，部分 {part}</translation>
    </message>
    <message>
        <source>{neuron}: bias {bias:.4g}, like the other</source>
        <translation>{neuron}：偏置 {bias:.4g}，与另一个相同</translation>
    </message>
    <message>
        <source>{neuron}: flat for all {rows}</source>
        <translation>{neuron}：对全部 {rows}都是平的</translation>
    </message>
    <message>
        <source>{neuron}: its highest sum is {z:.3g}, for {row}</source>
        <translation>{neuron}：最大的加权和是 {z:.3g}，来自 {row}</translation>
    </message>
    <message>
        <source>{neuron}: the sum nearest to 0 is {z:.3g}, for {row}</source>
        <translation>{neuron}：最接近 0 的加权和是 {z:.3g}，来自 {row}</translation>
    </message>
    <message>
        <source>{neuron}: {column}</source>
        <translation>{neuron}：{column}</translation>
    </message>
    <message>
        <source>{number:.2f} from 0 to 1</source>
        <translation>从 0 到 1 中的 {number:.2f}</translation>
    </message>
    <message>
        <source>{number} is too large: at most {most:,}.</source>
        <translation>{number} 太大：最多 {most:,}。</translation>
    </message>
    <message>
        <source>{number} on a scale from {low} to {high}</source>
        <translation>{number}，刻度从 {low} 到 {high}</translation>
    </message>
    <message>
        <source>{number} on the scale {zero} = 0 … {one} = 1</source>
        <translation>{number}，刻度：{zero} = 0 … {one} = 1</translation>
    </message>
    <message>
        <source>{number}. {tip}</source>
        <translation>{number}。{tip}</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>{number}. {title}</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message numerus="yes">
        <source>{n} class</source>
        <comment>{n} classes</comment>
        <translation>
            <numerusform>{n} 个类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} class, an output each</source>
        <comment>{n} classes, an output each</comment>
        <translation>
            <numerusform>{n} 个类别，各有一个输出</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} class: {classes} and {more} more.</source>
        <comment>{n} classes: {classes} and {more} more.</comment>
        <translation>
            <numerusform>{n} 个类别：{classes} 和另外 {more} 个。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} class: {classes}.</source>
        <comment>{n} classes: {classes}.</comment>
        <translation>
            <numerusform>{n} 个类别：{classes}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} decimal</source>
        <comment>{n} decimals</comment>
        <translation>
            <numerusform>{n} 位小数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} epoch</source>
        <comment>{n:,} epochs</comment>
        <translation>
            <numerusform>{n:,} 轮</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} file</source>
        <comment>{n} files</comment>
        <translation>
            <numerusform>{n} 个文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} further row of the family not listed.</source>
        <comment>{n:,} further rows of the family not listed.</comment>
        <translation>
            <numerusform>家人中还有 {n:,} 行没有列出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} input</source>
        <comment>{n} inputs</comment>
        <translation>
            <numerusform>{n} 个输入</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} line whose largest is this shape.</source>
        <comment>{n} lines whose largest is this shape.</comment>
        <translation>
            <numerusform>{n} 条直线，其中的最大值就是这个形状。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} more place went wrong as well.</source>
        <comment>{n} more places went wrong as well.</comment>
        <translation>
            <numerusform>另外还有 {n} 处出错。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} note</source>
        <comment>{n:,} notes</comment>
        <translation>
            <numerusform>{n:,} 条说明</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} parameter</source>
        <comment>{n} parameters</comment>
        <translation>
            <numerusform>{n} 个参数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} point, {place}: {kinds}.</source>
        <comment>{n} points, {place}: {kinds}.</comment>
        <translation>
            <numerusform>{n} 个点，{place}：{kinds}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} prediction to {file}</source>
        <comment>{n:,} predictions to {file}</comment>
        <translation>
            <numerusform>{n:,} 个预测已写入 {file}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} row without both numbers is left out.</source>
        <comment>{n} rows without both numbers are left out.</comment>
        <translation>
            <numerusform>有 {n} 行没有两个数都齐，已略去。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{n} says {answer}</source>
        <comment>{n:,} say {answer}</comment>
        <translation>
            <numerusform>{n:,} 个说 {answer}</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} {activation}</source>
        <translation>{n} 个 {activation}</translation>
    </message>
    <message numerus="yes">
        <source>{n} {function} neuron</source>
        <comment>{n:,} {function} neurons</comment>
        <translation>
            <numerusform>{n:,} 个 {function} 神经元</numerusform>
        </translation>
    </message>
    <message>
        <source>{n} {name}</source>
        <translation>{n} 个 {name}</translation>
    </message>
    <message>
        <source>{one} = 1, {zero} = 0</source>
        <translation>{one} = 1，{zero} = 0</translation>
    </message>
    <message>
        <source>{one} and {other} are alike but for the label: no network gets both right, and the loss stays above {left:.3g}.</source>
        <translation>{one} 和 {other} 只有标签不同：没有网络能把两行都答对，损失总在 {left:.3g} 以上。</translation>
    </message>
    <message>
        <source>{one} and {other} have the same weights and bias: every step changes them alike, and they stay one neuron.</source>
        <translation>{one} 和 {other} 的权重和偏置相同：每一步对它们的改变都一样，它们始终等于一个神经元。</translation>
    </message>
    <message>
        <source>{one} and {other} look swapped.</source>
        <translation>{one} 和 {other} 好像弄反了。</translation>
    </message>
    <message>
        <source>{one} if {output} ≥ {threshold:g}, else {zero}</source>
        <translation>若 {output} ≥ {threshold:g} 则为 {one}，否则为 {zero}</translation>
    </message>
    <message>
        <source>{one} is 1</source>
        <translation>{one} 为 1</translation>
    </message>
    <message>
        <source>{one} is now 1 and {zero} is 0.</source>
        <translation>{one} 现在是 1，{zero} 是 0。</translation>
    </message>
    <message>
        <source>{optimizer} ({numbers})</source>
        <translation>{optimizer}（{numbers}）</translation>
    </message>
    <message>
        <source>{optimizer} remembers</source>
        <translation>{optimizer} 记住的东西</translation>
    </message>
    <message>
        <source>{optimizer} takes {count} numbers, not {given}.</source>
        <translation>{optimizer} 需要 {count} 个数，而不是 {given} 个。</translation>
    </message>
    <message>
        <source>{outcome}.</source>
        <translation>{outcome}。</translation>
    </message>
    <message>
        <source>{outcome}: {why}</source>
        <translation>{outcome}：{why}</translation>
    </message>
    <message>
        <source>{parameter} {number:g}</source>
        <translation>{parameter} {number:g}</translation>
    </message>
    <message>
        <source>{parameter}, has grown to {value:.3g}; the largest weight of the start was {began:.2g}.</source>
        <translation>{parameter}，已增大到 {value:.3g}；开始时最大的权重是 {began:.2g}。</translation>
    </message>
    <message>
        <source>{parameter}, has the steepest slope</source>
        <translation>{parameter}，斜率最陡</translation>
    </message>
    <message>
        <source>{parameter}, is {value:.3g}</source>
        <translation>{parameter}，是 {value:.3g}</translation>
    </message>
    <message>
        <source>{parameter}, part {part}</source>
        <translation>{parameter}，部分 {part}</translation>
    </message>
    <message>
        <source>{parameter}: slope {slope:.3g}, a step of {step:.2g}</source>
        <translation>{parameter}：斜率 {slope:.3g}，一步 {step:.2g}</translation>
    </message>
    <message>
        <source>{parameter}: {value}</source>
        <translation>{parameter}：{value}</translation>
    </message>
    <message>
        <source>{parameter}: {value} ({locked})</source>
        <translation>{parameter}：{value}（{locked}）</translation>
    </message>
    <message>
        <source>{part:,} of {whole:,} right</source>
        <translation>{whole:,} 行中对 {part:,} 行</translation>
    </message>
    <message>
        <source>{part:,} of {whole:,} said {one}</source>
        <translation>预测 {one}：{part:,}/{whole:,}</translation>
    </message>
    <message>
        <source>{part:,} of {whole:,} true {one}</source>
        <translation>真实 {one}：{part:,}/{whole:,}</translation>
    </message>
    <message>
        <source>{part:,} of {whole:,} wrong</source>
        <translation>{whole:,} 行中错 {part:,} 行</translation>
    </message>
    <message>
        <source>{part} changed</source>
        <translation>{part}有改动</translation>
    </message>
    <message>
        <source>{part} changed, which this task allows</source>
        <translation>{part}有改动，这个任务允许</translation>
    </message>
    <message>
        <source>{percent:.3g} % of the rows</source>
        <translation>{percent:.3g} % 的行</translation>
    </message>
    <message>
        <source>{percent} ({part:,} of {whole:,})</source>
        <translation>{percent}（{whole:,} 个中的 {part:,} 个）</translation>
    </message>
    <message>
        <source>{pictures:.0f} pictures/s</source>
        <translation>{pictures:.0f} 帧/秒</translation>
    </message>
    <message>
        <source>{place:,} of {count:,}</source>
        <translation>第 {place:,} 个，共 {count:,} 个</translation>
    </message>
    <message>
        <source>{place} does not fit into a sheet: save it as CSV.</source>
        <translation>{place} 放不进工作表：请存成 CSV。</translation>
    </message>
    <message>
        <source>{place} holds {value}, which XLSX cannot hold.</source>
        <translation>{place} 的值是 {value}，XLSX 存不下。</translation>
    </message>
    <message>
        <source>{place}, {shown}, cannot be kept in XLSX: change it.</source>
        <translation>{place} 的 {shown} 不能存进 XLSX：请更改。</translation>
    </message>
    <message>
        <source>{project} needs its table {table} beside it: {problem}</source>
        <translation>{project} 需要旁边的表格 {table}：{problem}</translation>
    </message>
    <message>
        <source>{right} of {guessed} right</source>
        <translation>{guessed} 题猜对 {right} 题</translation>
    </message>
    <message>
        <source>{role} · number</source>
        <translation>{role} · 数</translation>
    </message>
    <message>
        <source>{role} · {count}</source>
        <translation>{role} · {count}</translation>
    </message>
    <message numerus="yes">
        <source>{role} · {n} class</source>
        <comment>{role} · {n} classes</comment>
        <translation>
            <numerusform>{role} · {n} 个类别</numerusform>
        </translation>
    </message>
    <message>
        <source>{role}, {kind}</source>
        <translation>{role}，{kind}</translation>
    </message>
    <message>
        <source>{rows:,} held out</source>
        <translation>{rows:,} 行留出</translation>
    </message>
    <message>
        <source>{rows:,} left out</source>
        <translation>{rows:,} 行略去</translation>
    </message>
    <message>
        <source>{rows:,} of {total:,} rows, evenly spread</source>
        <translation>{total:,} 行中均匀取出的 {rows:,} 行</translation>
    </message>
    <message>
        <source>{rows:,} rows trained</source>
        <translation>训练了 {rows:,} 行次</translation>
    </message>
    <message>
        <source>{rows:,} trained on</source>
        <translation>{rows:,} 行用于训练</translation>
    </message>
    <message>
        <source>{rows:.0f} rows/s</source>
        <translation>{rows:.0f} 行/秒</translation>
    </message>
    <message>
        <source>{rows:g}/s</source>
        <translation>{rows:g}/秒</translation>
    </message>
    <message>
        <source>{rows} rows make one step together: the mean of their slopes counts.</source>
        <translation>{rows} 行一起走一步：按它们斜率的均值来走。</translation>
    </message>
    <message>
        <source>{rows} rows make one step together: their losses&apos; mean counts.</source>
        <translation>{rows} 行一起走一步：按它们损失的均值来算。</translation>
    </message>
    <message>
        <source>{rows}, {columns}. Click a column to correct it.</source>
        <translation>{rows}，{columns}。点一列可以更正它。</translation>
    </message>
    <message>
        <source>{rows}, {columns}; the first {shown} are shown. Click a column to correct it.</source>
        <translation>{rows}，{columns}；显示前 {shown} 行。点一列可以更正它。</translation>
    </message>
    <message>
        <source>{row} adds most to the loss</source>
        <translation>{row} 对损失的贡献最大</translation>
    </message>
    <message>
        <source>{row} is said to be {answer}</source>
        <translation>{row} 的回答是 {answer}</translation>
    </message>
    <message>
        <source>{row} pulled a number beyond every bound: {parameter}</source>
        <translation>{row} 把一个数拉得超出了一切范围：{parameter}</translation>
    </message>
    <message>
        <source>{row} should give {target}, the network says {said}: too high.</source>
        <translation>{row} 应该得到 {target}，网络说的是 {said}：太高了。</translation>
    </message>
    <message>
        <source>{row} should give {target}, the network says {said}: too low.</source>
        <translation>{row} 应该得到 {target}，网络说的是 {said}：太低了。</translation>
    </message>
    <message>
        <source>{row}, held out, is the worst</source>
        <translation>留出的 {row} 最差</translation>
    </message>
    <message>
        <source>{row}, {column}: {text}</source>
        <translation>{row}，{column}：{text}</translation>
    </message>
    <message>
        <source>{row}: it shall say {target:.3g}</source>
        <translation>{row}：应当说 {target:.3g}</translation>
    </message>
    <message>
        <source>{row}: its label is {label}</source>
        <translation>{row}：标签是 {label}</translation>
    </message>
    <message>
        <source>{row}: largest sum {z}.</source>
        <translation>{row}：最大的和是 {z}。</translation>
    </message>
    <message>
        <source>{row}: says {said:.3g}, shall say {target:g}</source>
        <translation>{row}：说的是 {said:.3g}，应当说 {target:g}</translation>
    </message>
    <message>
        <source>{row}: the network sees {value:.4g} for {column}</source>
        <translation>{row}：网络看到的 {column} 是 {value:.4g}</translation>
    </message>
    <message>
        <source>{row}: z = {z}, f = {value}, f&apos; = {slope}.</source>
        <translation>{row}：z = {z}，f = {value}，f&apos; = {slope}。</translation>
    </message>
    <message>
        <source>{row}: z = {z}.</source>
        <translation>{row}：z = {z}。</translation>
    </message>
    <message>
        <source>{row}: {problem}</source>
        <translation>{row}：{problem}</translation>
    </message>
    <message>
        <source>{run}, lost its numbers after epoch {epoch}</source>
        <translation>{run}，在第 {epoch} 轮之后数值失控</translation>
    </message>
    <message>
        <source>{scaling}, divided by {divisor}</source>
        <translation>{scaling}，再除以 {divisor}</translation>
    </message>
    <message>
        <source>{scaling}: {outcome}</source>
        <translation>{scaling}：{outcome}</translation>
    </message>
    <message>
        <source>{score} held out</source>
        <translation>{score}（留出行）</translation>
    </message>
    <message>
        <source>{sentence}
Now: {scaling}.
Another choice: training starts again.</source>
        <translation>{sentence}
现在：{scaling}。
另选一种：训练重新开始。</translation>
    </message>
    <message>
        <source>{sentence}
f(z) = {formula}
Slope (dashed): {slope}.
Starts again from the same start.</source>
        <translation>{sentence}
f(z) = {formula}
斜率（虚线）：{slope}。
会从同一个起点重新开始。</translation>
    </message>
    <message>
        <source>{sentence} From {low:g} to {high:g}.</source>
        <translation>{sentence}从 {low:g} 到 {high:g}。</translation>
    </message>
    <message>
        <source>{sentence} It is looked at after every epoch. Training goes on.</source>
        <translation>{sentence}每轮之后检查一次。训练会继续。</translation>
    </message>
    <message>
        <source>{sentence} It stays at {text}.</source>
        <translation>{sentence}它保持在 {text}。</translation>
    </message>
    <message>
        <source>{sentence}.</source>
        <translation>{sentence}。</translation>
    </message>
    <message>
        <source>{settings}.
{tip}</source>
        <translation>{settings}。
{tip}</translation>
    </message>
    <message>
        <source>{share:.0%} held out</source>
        <translation>留出 {share:.0%}</translation>
    </message>
    <message>
        <source>{share:.0%} of the rows are held out, by chance.</source>
        <translation>随机留出了 {share:.0%} 的行。</translation>
    </message>
    <message>
        <source>{share:.0%} of the rows are held out, the same share of every class.</source>
        <translation>留出了 {share:.0%} 的行，各类别的份额相同。</translation>
    </message>
    <message>
        <source>{share:.4g} of the rows are right, at least {value:g} as asked for</source>
        <translation>各行答对的份额为 {share:.4g}，达到了要求的 {value:g}</translation>
    </message>
    <message numerus="yes">
        <source>{shown:,} of {n:,} row shown</source>
        <comment>{shown:,} of {n:,} rows shown</comment>
        <translation>
            <numerusform>显示 {n:,} 行中的 {shown:,} 行</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown:,} of {total:,} rows</source>
        <translation>{total:,} 行中的 {shown:,} 行</translation>
    </message>
    <message numerus="yes">
        <source>{shown} and {n} more</source>
        <comment>{shown} and {n} more</comment>
        <translation>
            <numerusform>{shown} 等，另有 {n} 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sizes}, {n} parameter</source>
        <comment>{sizes}, {n} parameters</comment>
        <translation>
            <numerusform>{sizes}，{n} 个参数</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{sizes}, {n} parameter ({locked} locked)</source>
        <comment>{sizes}, {n} parameters ({locked} locked)</comment>
        <translation>
            <numerusform>{sizes}，{n} 个参数（已锁定 {locked} 个）</numerusform>
        </translation>
    </message>
    <message>
        <source>{source} is a unit of {quantity} and {target} a unit of {other}: one cannot be turned into the other.</source>
        <translation>{source} 是{quantity}的单位，而 {target} 是{other}的单位：不能互相换算。</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} / {steps}</translation>
    </message>
    <message>
        <source>{stuck:,} of {done:,} ({share:.3g} %)</source>
        <translation>{done:,} 个中有 {stuck:,} 个（{share:.3g} %）</translation>
    </message>
    <message>
        <source>{stuck:,} of {done:,} ({share:.3g} %) so far</source>
        <translation>{done:,} 个中有 {stuck:,} 个（{share:.3g} %），到目前为止</translation>
    </message>
    <message>
        <source>{stuck:,} of {done:,} ({share})</source>
        <translation>{done:,} 个中有 {stuck:,} 个（{share}）</translation>
    </message>
    <message>
        <source>{sums}; {row} at {z}</source>
        <translation>{sums}；{row} 在 {z}</translation>
    </message>
    <message>
        <source>{symbol} is not a unit that can be converted: use one of {known}.</source>
        <translation>{symbol} 不是可以换算的单位：请用其中之一：{known}。</translation>
    </message>
    <message>
        <source>{table} has no column {wanted}; its columns are {known}.</source>
        <translation>{table} 没有 {wanted} 这一列；它的列有 {known}。</translation>
    </message>
    <message>
        <source>{table} has {rows:,} rows; a family has at most {most:,}.</source>
        <translation>{table} 有 {rows:,} 行；家人最多 {most:,} 行。</translation>
    </message>
    <message>
        <source>{table} is not the table that {project} was saved with: bring the right one back, or open it as a table of its own.</source>
        <translation>{table} 不是保存 {project} 时的那个表格：请把正确的放回来，或者把它作为单独的表格打开。</translation>
    </message>
    <message>
        <source>{table} {when}</source>
        <translation>{table}，{when}</translation>
    </message>
    <message>
        <source>{text} (recognised)</source>
        <translation>{text}（自动识别）</translation>
    </message>
    <message>
        <source>{text} cannot stand for both classes: choose two texts.</source>
        <translation>{text} 不能同时代表两个类别：请选两个不同的文字。</translation>
    </message>
    <message>
        <source>{text} is longer than {most:,} characters: shorten it.</source>
        <translation>{text} 超过了 {most:,} 个字符：请缩短。</translation>
    </message>
    <message>
        <source>{text} is not a number that can be used</source>
        <translation>{text} 不是可以使用的数</translation>
    </message>
    <message>
        <source>{text} is not a number with a unit: write it like 73 kg or 5 ft 7 in.</source>
        <translation>{text} 不是带单位的数：请写成 73 kg 或 5 ft 7 in 的样子。</translation>
    </message>
    <message>
        <source>{text} is not a number.</source>
        <translation>{text} 不是数。</translation>
    </message>
    <message>
        <source>{text} is not a whole number.</source>
        <translation>{text} 不是整数。</translation>
    </message>
    <message>
        <source>{text} is too large: numbers go up to 1e300.</source>
        <translation>{text} 太大：数最大到 1e300。</translation>
    </message>
    <message>
        <source>{text} may mean {whole} or {decimal}: write it as {whole} or as {decimal}0.</source>
        <translation>{text} 可能是 {whole}，也可能是 {decimal}：请写成 {whole} 或 {decimal}0。</translation>
    </message>
    <message>
        <source>{text} {sentence}</source>
        <translation>{text}{sentence}</translation>
    </message>
    <message>
        <source>{thousands:,.0f}k filled</source>
        <translation>{thousands:,.0f}k 补上</translation>
    </message>
    <message>
        <source>{thousands:,.0f}k held out</source>
        <translation>{thousands:,.0f}k 留出</translation>
    </message>
    <message>
        <source>{thousands:,.0f}k left out</source>
        <translation>{thousands:,.0f}k 去掉</translation>
    </message>
    <message>
        <source>{thousands:.0f}k/s</source>
        <translation>{thousands:.0f}k/秒</translation>
    </message>
    <message>
        <source>{thousands} thousand rows/s</source>
        <translation>{thousands} 千行/秒</translation>
    </message>
    <message>
        <source>{tip}
Now: {choice}</source>
        <translation>{tip}
当前：{choice}</translation>
    </message>
    <message>
        <source>{tip}
Or drag the line&apos;s numbered ends on the plot.</source>
        <translation>{tip}
也可以在图上拖动直线带编号的两端。</translation>
    </message>
    <message>
        <source>{tip}
{low:,} to {high:,}</source>
        <translation>{tip}
{low:,} 到 {high:,}</translation>
    </message>
    <message>
        <source>{tip} ({keys})</source>
        <translation>{tip}（{keys}）</translation>
    </message>
    <message>
        <source>{tip} It makes the output {brought}, and training starts again from the same seed.</source>
        <translation>{tip}它把输出改为 {brought}，训练用同一个随机种子重新开始。</translation>
    </message>
    <message>
        <source>{tip} Training goes on.</source>
        <translation>{tip}训练会继续。</translation>
    </message>
    <message>
        <source>{title}
A click offers other tables.</source>
        <translation>{title}
点击可以选别的表格。</translation>
    </message>
    <message>
        <source>{title} {than}</source>
        <translation>{title}{than}</translation>
    </message>
    <message>
        <source>{title}, as a slider</source>
        <translation>{title}，滑块</translation>
    </message>
    <message>
        <source>{title}, from {low:g} to {high:g}. The curve follows at once; your network does not.</source>
        <translation>{title}，从 {low:g} 到 {high:g}。曲线立刻跟着变；你的网络不变。</translation>
    </message>
    <message>
        <source>{title}: epoch {epoch:,} of {epochs:,}</source>
        <translation>{title}：第 {epoch:,} 轮，共 {epochs:,} 轮</translation>
    </message>
    <message>
        <source>{title}: epoch {epoch:,} of {epochs:,} ({number} of {count})</source>
        <translation>{title}：第 {epoch:,} 轮，共 {epochs:,} 轮（第 {number} 个，共 {count} 个）</translation>
    </message>
    <message>
        <source>{title}: {units} network, seeds 0 to {last:,}, {epochs:,} epochs each. Stuck means: the loss ({loss}) ends above {limit}.</source>
        <translation>{title}：{units} 网络，随机种子 0 到 {last:,}，每个 {epochs:,} 轮。“卡住”是指最后的损失（{loss}）高于 {limit}。</translation>
    </message>
    <message>
        <source>{typed} cannot be read; {name} takes {takes}.</source>
        <translation>看不懂 {typed}；{name} 可填{takes}。</translation>
    </message>
    <message>
        <source>{typed} cannot be used; {name} takes {takes}.</source>
        <translation>{typed} 不能用；{name} 可填{takes}。</translation>
    </message>
    <message>
        <source>{typed} has a unit; {name} takes {takes}.</source>
        <translation>{typed} 带有单位；{name} 可填{takes}。</translation>
    </message>
    <message>
        <source>{typed} is a {quantity}; {name} takes {takes}.</source>
        <translation>{typed} 是{quantity}；{name} 可填{takes}。</translation>
    </message>
    <message>
        <source>{typed} is not above 0; {name} takes {takes}.</source>
        <translation>{typed} 不大于 0；{name} 可填{takes}。</translation>
    </message>
    <message>
        <source>{units} or {last}, as in {example}</source>
        <translation>{units} 或 {last}，例如 {example}</translation>
    </message>
    <message>
        <source>{units} {function}</source>
        <translation>{units} 个 {function}</translation>
    </message>
    <message>
        <source>{unit} cannot be a unit: use at most {most} letters and no brackets.</source>
        <translation>{unit} 不能作单位：最多 {most} 个字符，不能有括号。</translation>
    </message>
    <message>
        <source>{unit}, large errors weigh more</source>
        <translation>{unit}，大误差分量更重</translation>
    </message>
    <message>
        <source>{unit}, on average</source>
        <translation>{unit}，平均</translation>
    </message>
    <message>
        <source>{value!r} is no decimal mark that can be read: use one of {known}.</source>
        <translation>{value!r} 不是可以读取的小数点符号：请用其中之一：{known}。</translation>
    </message>
    <message>
        <source>{value!r} is no delimiter that can be read: use one of {known}.</source>
        <translation>{value!r} 不是可以读取的分隔符：请用其中之一：{known}。</translation>
    </message>
    <message>
        <source>{value!r} is no encoding that can be read: use one of {known}.</source>
        <translation>{value!r} 不是可以读取的编码：请用其中之一：{known}。</translation>
    </message>
    <message>
        <source>{value} for {row}, as the network sees it</source>
        <translation>对 {row} 为 {value}（网络看到的值）</translation>
    </message>
    <message>
        <source>{ways} ways lead from {neuron} to the outputs: the products add up.</source>
        <translation>从 {neuron} 到输出有 {ways} 条路：各条路的乘积加在一起。</translation>
    </message>
    <message>
        <source>{weights} carries it on to the output.</source>
        <translation>{weights} 把它传到输出。</translation>
    </message>
    <message>
        <source>{what} ({error}).</source>
        <translation>{what}（{error}）。</translation>
    </message>
    <message>
        <source>{what} is beyond {most:g}, and no file can hold it: undo until it is not.</source>
        <translation>{what} 超过 {most:g}，文件里存不下：请撤销，直到不再超过。</translation>
    </message>
    <message>
        <source>{what} is {number:g}, and a file holds numbers up to {most:g}: bring it into this range before you save.</source>
        <translation>{what} 是 {number:g}，而文件里的数最大为 {most:g}：请先把它调到这个范围内，再保存。</translation>
    </message>
    <message>
        <source>{what}. The weights are those {where} again. Likely cause: {cause}.</source>
        <translation>{what}。权重已回到{where}的值。可能的原因：{cause}。</translation>
    </message>
    <message>
        <source>{where} cannot be read: it is not UTF-8 text.</source>
        <translation>无法读取 {where}：它不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>{where} cannot be read: {reason}.</source>
        <translation>无法读取 {where}：{reason}。</translation>
    </message>
    <message>
        <source>{where} cannot be used: the file {reason}.</source>
        <translation>无法使用 {where}：文件{reason}。</translation>
    </message>
    <message>
        <source>{where} cannot be used: {place} {reason}.</source>
        <translation>无法使用 {where}：{place} {reason}。</translation>
    </message>
    <message>
        <source>{where} cannot be used: {place}: {problem}</source>
        <translation>无法使用 {where}：{place}：{problem}</translation>
    </message>
    <message>
        <source>{where} cannot be used: {problem}</source>
        <translation>无法使用 {where}：{problem}</translation>
    </message>
    <message>
        <source>{where}; next: {name}</source>
        <translation>{where}；下一行：{name}</translation>
    </message>
    <message>
        <source>{which} From the neuron to {name}</source>
        <translation>{which} 从神经元到 {name}</translation>
    </message>
    <message>
        <source>{wide} spreads {times:,.0f} times as far as {narrow}: no one learning rate suits both.</source>
        <translation>{wide} 的散布是 {narrow} 的 {times:,.0f} 倍：没有一个学习率同时适合两者。</translation>
    </message>
    <message>
        <source>{width:,} × {height:,} pixels</source>
        <translation>{width:,} × {height:,} 像素</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 像素</translation>
    </message>
    <message>
        <source>{words} (the number of epochs is what the file says)</source>
        <translation>{words}（轮数是文件里写的）</translation>
    </message>
    <message>
        <source>{words} and {last}</source>
        <translation>{words} 和 {last}</translation>
    </message>
    <message>
        <source>{words}.</source>
        <translation>{words}。</translation>
    </message>
    <message>
        <source>{word}, {next}</source>
        <translation>{word}、{next}</translation>
    </message>
    <message>
        <source>{word}; {next}</source>
        <translation>{word}；{next}</translation>
    </message>
    <message>
        <source>{x} and {y} have numbers in fewer than two rows together, so there is no line to draw.</source>
        <translation>{x} 和 {y} 同时有数的行不到两行，所以画不出直线。</translation>
    </message>
    <message>
        <source>“{file}” was changed by another window or program.</source>
        <translation>“{file}”已被另一个窗口或程序更改。</translation>
    </message>
    <message>
        <source>† held out of the training.</source>
        <translation>† 留出，不参加训练。</translation>
    </message>
    <message>
        <source>• and {more} more: point here.</source>
        <translation>• 还有 {more} 条：把鼠标移到这里查看。</translation>
    </message>
    <message>
        <source>‹ lessons</source>
        <translation>‹ 所有课</translation>
    </message>
    <message>
        <source>∂L/∂p for this row’s loss: {slope}</source>
        <translation>这一行损失的 ∂L/∂p：{slope}</translation>
    </message>
    <message>
        <source>− line</source>
        <translation>− 直线</translation>
    </message>
    <message>
        <source>− offset)</source>
        <translation>− 偏移)</translation>
    </message>
    <message>
        <source>① From the loss to the output</source>
        <translation>① 从损失到输出</translation>
    </message>
    <message>
        <source>② From the output to the neuron</source>
        <translation>② 从输出到神经元</translation>
    </message>
    <message>
        <source>╌╌ rows held out</source>
        <translation>╌╌ 留出行</translation>
    </message>
    <message>
        <source>▲ up</source>
        <translation>▲ 增大</translation>
    </message>
    <message>
        <source>▼ down</source>
        <translation>▼ 减小</translation>
    </message>
    <message>
        <source>○ to do</source>
        <translation>○ 待完成</translation>
    </message>
    <message>
        <source>● stays</source>
        <translation>● 不变</translation>
    </message>
    <message>
        <source>✓ Right.</source>
        <translation>✓ 对了。</translation>
    </message>
    <message>
        <source>✓ Right. {said}</source>
        <translation>✓ 对了。{said}</translation>
    </message>
    <message>
        <source>✓ Right: {outcome}.</source>
        <translation>✓ 猜对了：{outcome}。</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 已完成</translation>
    </message>
    <message>
        <source>✗ Not so. {hint}</source>
        <translation>✗ 不是这样。{hint}</translation>
    </message>
    <message>
        <source>✗ Not so: {outcome}.</source>
        <translation>✗ 不是这样：{outcome}。</translation>
    </message>
</context>
</TS>
